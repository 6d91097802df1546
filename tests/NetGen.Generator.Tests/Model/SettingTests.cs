using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace NetGen.Generator.Tests.Model;

/// <summary>No setting of an attribute is overlooked by the reader.</summary>
public sealed class SettingTests
{
    public static TheoryData<string, string> Settings
    {
        get
        {
            var settings = new TheoryData<string, string>();
            foreach (var attribute in typeof(INetwork).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Attribute))))
            {
                // What only rules look at is no part of what is emitted.
                foreach (var property in attribute.GetProperties().Where(property =>
                    property.CanWrite && property.DeclaringType != typeof(RegressionLossAttribute) && attribute.Namespace == "NetGen"))
                {
                    settings.Add(attribute.Name[..^nameof(Attribute).Length], property.Name);
                }
            }
            return settings;
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_changes_the_model(string attribute, string property)
    {
        var type = typeof(INetwork).Assembly.GetType($"NetGen.{attribute}Attribute")!;
        var setting = type.GetProperty(property)!;
        string[] required = [.. Shortest(type).GetParameters().Where(parameter => !parameter.IsOptional)
            .Select(parameter => parameter.ParameterType == typeof(double) ? "0.25"
                : parameter.ParameterType == typeof(string[]) || parameter.ParameterType == typeof(string) ? "\"a\""
                : parameter.ParameterType == typeof(Type) ? "typeof(object)" : "3")];
        object? unset = setting.GetValue(NewAttribute(type));
        string value = setting.PropertyType == typeof(string) ? "\"other\""
            : setting.PropertyType == typeof(bool) ? (bool)unset! ? "false" : "true"
            : setting.PropertyType.IsEnum ? $"{setting.PropertyType.Name}.{setting.PropertyType.GetEnumNames()[^1]}"
            : "7";

        var without = Declarations.Read($"[{attribute}({string.Join(", ", required)})]");
        var with = Declarations.Read($"[{attribute}({string.Join(", ", required.Append($"{property} = {value}"))})]");

        Assert.NotEqual(without, with);
    }

    /// <summary>Some attributes also take height and width apart; the settings are the same.</summary>
    private static ConstructorInfo Shortest(Type type) => type.GetConstructors()
        .Where(constructor => !constructor.GetParameters().Any(parameter => parameter.ParameterType.IsEnum))
        .MinBy(constructor => constructor.GetParameters().Length)!;

    private static object NewAttribute(Type type)
        => Shortest(type).Invoke([.. Shortest(type).GetParameters().Select(parameter =>
            parameter.IsOptional ? parameter.DefaultValue
            : parameter.ParameterType == typeof(int[]) ? new[] { 3 }
            : parameter.ParameterType == typeof(double[]) ? new[] { 3.0 }
            : parameter.ParameterType == typeof(string[]) ? new[] { "a" }
            : parameter.ParameterType == typeof(Type) ? typeof(object)
            : Convert.ChangeType(1, parameter.ParameterType, provider: null))]);
}
