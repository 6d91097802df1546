#!/usr/bin/env bash
# Same bits on arm64: publishes the bit probe with NativeAOT for linux-arm64, runs it under an emulator and compares its hashes with those of
# this machine. Needs clang, lld, llvm, an aarch64 cross libc and qemu-user; installs nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in clang lld llvm-objcopy aarch64-linux-gnu-gcc qemu-aarch64-static; do
  if ! command -v "$tool" > /dev/null; then
    echo "$tool is missing. On Debian: apt-get install --no-install-recommends clang lld llvm gcc-aarch64-linux-gnu" \
      "binutils-aarch64-linux-gnu libc6-dev-arm64-cross libstdc++-12-dev-arm64-cross qemu-user-static"
    exit 2
  fi
done

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
echo "Computing on this machine ..."
dotnet run -c Release --project tests/NetGen.BitProbe | grep -v '^#' > "$out/here.txt"
echo "Compiling for arm64 ..."
dotnet publish tests/NetGen.BitProbe -c Release -p:ProbeRuntime=linux-arm64 --artifacts-path "$out/artifacts" -v quiet
probe=$(find "$out/artifacts/publish" -type f -name NetGen.BitProbe | head -n 1)
echo "Computing under the emulator ..."
qemu-aarch64-static -L /usr/aarch64-linux-gnu "$probe" | grep -v '^#' > "$out/arm64.txt"

if diff "$out/here.txt" "$out/arm64.txt"; then
  echo "The same bits: $(wc -l < "$out/here.txt") quantities."
else
  echo "arm64 computes other bits."
  exit 1
fi
