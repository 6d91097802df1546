using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace NetGen.Testing;

/// <summary>Random declarations: of awkward sizes, deep and shallow, with every activation, loss and head. One seed, one network.</summary>
public static partial class RandomNetworks
{
    private static readonly string[] Activations =
    [
        "ReLU", "LeakyReLU", "LeakyReLU(0.2)", "PReLU", "ELU", "ELU(0.5)", "SELU", "GELU", "SiLU", "Sigmoid", "HardSigmoid",
        "HardSwish", "Tanh", "Softplus", "Softsign", "Softmax", "LogSoftmax",
        UserFunctions.Activation("Swish"), UserFunctions.Activation("HardTanh"),
    ];

    private static readonly string[] RegressionLosses =
        ["MeanSquaredError", "MeanAbsoluteError", "Huber", "Huber(0.3)", "Hinge", UserFunctions.Loss("Cauchy")];

    /// <summary>A chain of one to five dense layers with a loss and an optimizer.</summary>
    public static string Dense(int seed)
    {
        var random = new Random(seed);
        var attributes = new List<string>();
        AddInput(attributes, random);
        for (int hidden = random.Next(5); hidden > 0; hidden--)
        {
            AddHidden(attributes, random);
        }
        AddOutput(attributes, random);
        attributes.Add(Optimizer(random));
        return string.Join(" ", attributes.Select(attribute => $"[{attribute}]"));
    }

    /// <summary>
    /// The same with a normalisation behind every second input and dense layer: folded into what stands before or behind it, or by itself.
    /// </summary>
    public static string Normalized(int seed)
    {
        var random = new Random(seed);
        string network = NormalizedPlaces().Replace(Dense(seed), match => (random.Next(2), match.Value[1]) switch
        {
            (0, _) => match.Value,
            (_, 'I') => match.Value + " [Normalization]",
            _ => match.Value + (random.Next(4) == 0 ? " [BatchNormalization(Trainable = false)]" : " [BatchNormalization(Momentum = 0.6)]"),
        });
        return network;
    }

    [GeneratedRegex(@"\[(Input|Dense)\([^\]]*\]")]
    private static partial Regex NormalizedPlaces();

    private static void AddInput(List<string> attributes, Random random)
    {
        if (random.Next(3) > 0)
        {
            attributes.Add($"Input({Size(random)})");
            return;
        }
        int[] shape = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Next(1, 7))];
        attributes.Add($"Input({string.Join(", ", shape)})");
        if (random.Next(2) == 0)
        {
            attributes.Add(Activation(shape[^1], random));
        }
        attributes.Add(random.Next(2) == 0 ? "Flatten" : $"Reshape({Shapes.Size(shape)})");
    }

    private static void AddHidden(List<string> attributes, Random random)
    {
        int units = Size(random);
        attributes.Add(DenseLayer(units, random));
        if (random.Next(8) == 0)
        {
            int columns = Enumerable.Range(1, units).Last(divisor => units % divisor == 0 && divisor * divisor <= units);
            attributes.Add($"Reshape({units / columns}, {columns})");
            attributes.Add(Activation(columns, random));
            attributes.Add("Flatten");
        }
        else if (random.Next(8) > 0)
        {
            attributes.Add(Activation(units, random));
        }
        if (random.Next(8) == 0)
        {
            attributes.Add("Dropout(0)");
        }
    }

    private static void AddOutput(List<string> attributes, Random random)
    {
        int units = Size(random);
        int classes = Math.Max(2, units);
        attributes.AddRange(random.Next(12) switch
        {
            0 => ["BinaryHead"],
            1 => [$"MulticlassHead({classes})"],
            2 => [$"MultilabelHead({units})"],
            3 => [$"RegressionHead({units})"],
            4 or 5 => [DenseLayer(units, random), "Sigmoid", "BinaryCrossEntropy"],
            6 or 7 => [DenseLayer(classes, random), "Softmax", "CategoricalCrossEntropy"],
            8 => [DenseLayer(classes, random), "LogSoftmax", "CategoricalCrossEntropy"],
            9 => random.Next(2) == 0
                ? [DenseLayer(classes, random), "Softmax", "BinaryCrossEntropy"]
                : [DenseLayer(classes, random), "Sigmoid", "CategoricalCrossEntropy"],
            10 => [DenseLayer(units, random), Activation(units, random), Pick(RegressionLosses, random)],
            _ => (string[])[DenseLayer(units, random), Pick(RegressionLosses, random)],
        });
    }

    private static string DenseLayer(int units, Random random) => random.Next(8) switch
    {
        0 or 1 => $"Dense({units}, UseBias = false)",
        2 => $"Dense({units}, Trainable = false)",
        _ => $"Dense({units})",
    };

    /// <summary>Any activation, but no softmax over a single unit.</summary>
    private static string Activation(int lastAxis, Random random)
    {
        string activation = Pick(Activations, random);
        return lastAxis == 1 && activation.EndsWith("Softmax", StringComparison.OrdinalIgnoreCase) ? "Tanh" : activation;
    }

    private static int Size(Random random) => random.Next(8) switch
    {
        < 3 => random.Next(1, 9),
        < 6 => random.Next(9, 41),
        6 => 16 * random.Next(1, 13),
        _ => random.Next(41, 201),
    };

    private static string Optimizer(Random random)
    {
        var settings = new List<string> { (0.001 * random.Next(1, 100)).ToString("0.000", CultureInfo.InvariantCulture) };
        if (random.Next(2) == 0)
        {
            settings.Add("Momentum = 0.9");
            if (random.Next(2) == 0)
            {
                settings.Add("Nesterov = true");
            }
        }
        foreach (string setting in (string[])["WeightDecay = 0.01", "ClipNorm = 0.5", "ClipValue = 0.01"])
        {
            if (random.Next(4) == 0)
            {
                settings.Add(setting);
            }
        }
        return $"SGD({string.Join(", ", settings)})";
    }

    private static string Pick(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
