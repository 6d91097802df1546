using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace NetGen.Generator.Tests.Model;

/// <summary>Models compare by value, in every member: one that was left out would keep stale code in the editor.</summary>
public sealed class ModelEqualityTests
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<Type> ModelTypes => [.. Declarations.ModelTypes.Where(type => !type.IsAbstract && type != typeof(CopyLayer))];

    [Fact]
    public void Models_that_are_read_apart_are_equal()
        => Assert.All(Declarations.Everything.Zip(Declarations.Models), read =>
        {
            var (one, other) = (read.Second, Declarations.Read(read.First));

            Assert.NotSame(one, other);
            Assert.Equal(one, other);
            Assert.Equal(one.GetHashCode(), other.GetHashCode());
        });

    [Fact]
    public void Models_of_different_declarations_differ()
    {
        string[] declarations = [.. Declarations.Everything.Distinct()];

        Assert.Equal(declarations.Length, declarations.Select(Declarations.Read).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(ModelTypes))]
    public void Every_member_takes_part_in_equality(Type type)
    {
        object original = Examples().First(type.IsInstanceOfType);
        var fields = FieldsOf(type).ToArray();

        Assert.NotEmpty(fields);
        Assert.All(fields, field =>
        {
            object changed = Clone(original);
            Assert.Equal(original, changed);
            field.SetValue(changed, Other(field.GetValue(original), field.FieldType));
            Assert.True(!original.Equals(changed), $"{type.Name}.{field.Name} takes no part");
        });
    }

    [Fact]
    public void Arrays_compare_by_their_elements_in_order()
    {
        var numbers = new EquatableArray<int>([1, 2, 3]);

        Assert.True(numbers.Equals(new EquatableArray<int>([1, 2, 3])));
        Assert.Equal(numbers.GetHashCode(), new EquatableArray<int>([1, 2, 3]).GetHashCode());
        Assert.True(default(EquatableArray<int>).Equals(new EquatableArray<int>([])));
        Assert.Equal(default(EquatableArray<int>).GetHashCode(), new EquatableArray<int>([]).GetHashCode());
        Assert.False(numbers.Equals(new EquatableArray<int>([1, 3, 2])));
        Assert.False(numbers.Equals(new EquatableArray<int>([1, 2])));
        Assert.False(numbers.Equals(default));
    }

    [Fact]
    public void An_array_keeps_its_elements_when_its_source_changes()
    {
        int[] source = [1, 2];
        var numbers = new EquatableArray<int>(source);

        source[0] = 3;

        Assert.Equal([1, 2], numbers);
    }

    /// <summary>Every object of every model.</summary>
    private static IEnumerable<object> Examples()
        => Declarations.Models.SelectMany(model => new object[] { model, model.Type }
            .Concat(model.Type.ContainingTypes).Concat(model.CollidingMembers)
            .Concat(model.Inputs).Concat(model.Inputs.Select(input => input.Shape)).Concat(model.Budgets)
            .Concat(model.Layers).Concat(model.Layers.SelectMany(layer => layer.Expand())).Concat(model.Layers.Select(layer => layer.Header))
            .Concat(model.Layers.OfType<ISliding>().SelectMany(layer => layer.Windows.SelectMany(window => new object[] { window, window.Arguments })))
            .Concat(model.Layers.OfType<ActivationLayer>().SelectMany(layer => Parts(layer.Function)))
            .Concat(model.AllLosses).Concat(model.Optimizers));

    private static IEnumerable<object> Parts(UserFunction function)
        => new object[] { function, function.Formula! }.Concat(function.Formula!.Terms).Concat(function.Corners);

    /// <summary>Another value of the same type.</summary>
    private static object? Other(object? value, Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            return OtherArray((IEnumerable)value!, type);
        }
        return value switch
        {
            int number => number - 1,
            long number => number - 1,
            double number => double.IsNaN(number) ? 1.0 : number + 1,
            bool flag => !flag,
            string text => text + "x",
            null when type == typeof(string) => "x",
            null when type == typeof(Fault) => Fault.Of("Body", "x"),
            UserFunction function => function with { Name = function.Name + "x" },
            Formula formula => formula with { Result = formula.Result + 1 },
            null when type == typeof(Layer) => new TanhLayer(new LayerHeader(0, "Tanh", null, null)),
            null when type == typeof(Window) => new Window(new WindowArguments("kernel", "Stride", "", ""), 3, 1, 1, "Valid", 0, 0),
            Window window => window with { Stride = window.Stride + 1 },
            WindowArguments arguments => arguments with { Kernel = arguments.Kernel + "x" },
            LayerHeader header => header with { AttributeName = header.AttributeName + "x" },
            TypeModel model => model with { Name = model.Name + "x" },
            Shape shape => Shape.Of(shape.Dimensions.Append(2)),
            DenseLayer dense => dense with { Units = dense.Units + 1 },
            Loss loss => loss with { Attribute = loss.Attribute + 1 },
            Layer => null,
            _ => throw new NotSupportedException($"Say what another {type} is."),
        };
    }

    /// <summary>An array with its first element once more, or with one element if it is empty.</summary>
    private static object OtherArray(IEnumerable value, Type type)
    {
        var element = type.GetGenericArguments()[0];
        var elements = value.Cast<object>().ToList();
        elements.Add(elements.FirstOrDefault() ?? (element == typeof(string) ? "x" : element == typeof(int) ? 1 : Examples().First(element.IsInstanceOfType)));
        var array = Array.CreateInstance(element, elements.Count);
        elements.ToArray().CopyTo(array, 0);
        return Activator.CreateInstance(type, array)!;
    }

    private static object Clone(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var field in current.GetFields(Fields))
            {
                yield return field;
            }
        }
    }
}
