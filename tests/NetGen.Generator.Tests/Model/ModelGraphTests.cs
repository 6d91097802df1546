using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace NetGen.Generator.Tests.Model;

/// <summary>
/// What the compiler keeps between edits holds names and numbers only: a symbol or a syntax tree in it would keep a whole compilation
/// alive and never compare equal.
/// </summary>
public sealed class ModelGraphTests
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Values = [typeof(string), typeof(int), typeof(long), typeof(double), typeof(bool)];

    [Fact]
    public void A_cached_model_reaches_nothing_but_names_and_numbers()
    {
        var reached = new Dictionary<Type, string>();
        foreach (var model in Declarations.Models)
        {
            WalkObject(model, nameof(NetworkModel), reached, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }

        Assert.Empty(Declarations.ModelTypes.Where(type => !type.IsAbstract && type != typeof(CopyLayer)).Except(reached.Keys));
        Assert.All(reached, type => Assert.True(IsAllowed(type.Key), $"{type.Value} is a {type.Key}"));
    }

    [Fact]
    public void The_models_types_can_hold_nothing_but_names_and_numbers()
    {
        var reached = new Dictionary<Type, string>();
        foreach (var type in Declarations.ModelTypes)
        {
            WalkType(type, type.Name, reached);
        }

        Assert.All(reached, type => Assert.True(IsAllowed(type.Key), $"{type.Value} is a {type.Key}"));
    }

    [Fact]
    public void Models_change_only_by_making_new_ones()
        => Assert.All(
            Declarations.ModelTypes.SelectMany(type => type.GetFields(Fields)),
            field => Assert.True(field.IsInitOnly, $"{field.DeclaringType!.Name}.{field.Name} can be assigned"));

    private static void WalkObject(object? value, string path, Dictionary<Type, string> reached, HashSet<object> visited)
    {
        if (value is null || (!value.GetType().IsValueType && !visited.Add(value)))
        {
            return;
        }
        var type = value.GetType();
        reached.TryAdd(type, path);
        if (Values.Contains(type) || !IsAllowed(type))
        {
            return;
        }
        if (type.IsArray)
        {
            foreach (object? element in (IEnumerable)value)
            {
                WalkObject(element, path + "[]", reached, visited);
            }
            return;
        }
        foreach (var field in FieldsOf(type))
        {
            WalkObject(field.GetValue(value), $"{path}.{field.Name}", reached, visited);
        }
    }

    private static void WalkType(Type type, string path, Dictionary<Type, string> reached)
    {
        if (!reached.TryAdd(type, path) || Values.Contains(type) || !IsAllowed(type))
        {
            return;
        }
        if (type.IsArray)
        {
            WalkType(type.GetElementType()!, path + "[]", reached);
            return;
        }
        foreach (var field in FieldsOf(type))
        {
            WalkType(field.FieldType, $"{path}.{field.Name}", reached);
        }
    }

    private static bool IsAllowed(Type type)
        => Values.Contains(type)
            || (type.IsArray && IsAllowed(type.GetElementType()!))
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            || Declarations.ModelTypes.Contains(type);

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
