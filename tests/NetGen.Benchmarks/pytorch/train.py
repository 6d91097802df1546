#!/usr/bin/env python3
"""Training speed of PyTorch on the networks of the training benchmark: one "network batch samples-per-second" line per row.

Same networks, losses, optimizer and data sizes as `-- training`: SGD with momentum, one thread, 512 random examples walked through batch
by batch, the minimum over rounds of about a millisecond. The fastest usual way to write it: gradients set to None, no autograd checks.
"""
import argparse
import os
import sys
import time

# The matrix library under PyTorch has threads of its own, which set_num_threads does not reach: it must be told before it is loaded.
for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import torch
from torch import nn

EXAMPLES = 512


def n2():
    return nn.Sequential(nn.Linear(16, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 4)), nn.MSELoss()


def n4():
    # CrossEntropyLoss holds the softmax.
    return nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)), nn.CrossEntropyLoss()


def n5():
    layers = [nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()]
    return nn.Sequential(*layers, nn.Linear(256, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)), nn.CrossEntropyLoss()


def data(network):
    inputs = torch.rand(EXAMPLES, network[0].in_features) if isinstance(network[0], nn.Linear) else torch.rand(EXAMPLES, 1, 28, 28)
    outputs = network[-1].out_features
    return inputs, torch.rand(EXAMPLES, outputs) if outputs == 4 else torch.randint(0, outputs, (EXAMPLES,))


def seconds_per_step(network, loss, batch, rounds):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0.9)
    inputs, targets = data(network)
    batches = list(zip(inputs.split(batch), targets.split(batch)))
    position = 0

    def steps(count):
        nonlocal position
        start = time.perf_counter()
        for _ in range(count):
            x, t = batches[position]
            position = (position + 1) % len(batches)
            optimizer.zero_grad(set_to_none=True)
            loss(network(x), t).backward()
            optimizer.step()
        return (time.perf_counter() - start) / count

    steps(200)
    count = max(1, int(0.001 / steps(20)))
    return min(steps(count) for _ in range(rounds))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=100)
    rounds = arguments.parse_args().rounds
    torch.set_num_threads(1)
    torch.manual_seed(1)
    print(f"PyTorch {torch.__version__}, {torch.get_num_threads()} thread", file=sys.stderr)
    for name, build in (("N2", n2), ("N4", n4), ("N5", n5)):
        for batch in (1, 32, 128):
            network, loss = build()
            print(name, batch, f"{batch / seconds_per_step(network, loss, batch, rounds):.0f}", flush=True)


main()
