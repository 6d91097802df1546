using System;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>NETGEN0703: spans, arrays and stack memory whose constant length is not the network's.</summary>
internal static class SpanLength
{
    public static void Check(OperationAnalysisContext context, NetworkCall call)
    {
        int? examples = null;
        foreach (var (argument, name, size) in call.Sized)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit || KnownLength.Of(argument.Value, context.CancellationToken) is not { } known)
            {
                continue;
            }

            // Without interest in the input's gradient none is asked for.
            if (known.Length == 0 && (call.Member == "PredictBatch" || argument.Parameter!.Name == "inputGradients"))
            {
                continue;
            }

            if (!call.IsBatch)
            {
                if (known.Length != size)
                {
                    Report(UsageRules.WrongLength, argument, known, name, size, 1);
                }
            }
            else if (known.Length == 0 || known.Length % size != 0)
            {
                var count = examples ?? Math.Max(1, (int)Math.Round(known.Length / (double)size));
                Report(UsageRules.WrongBatchLength, argument, known, name, size, count);
            }
            else if (examples is { } expected && known.Length / size != expected)
            {
                Report(UsageRules.OtherExampleCount, argument, known, name, expected * size, expected);
            }
            else
            {
                examples = known.Length / size;
            }
        }

        void Report(Rule rule, IArgumentOperation argument, KnownLength known, string name, int wanted, int count)
        {
            // Asked last, since it reads the whole declaration, and hardly any call comes this far.
            if (call.IsFaulty)
            {
                return;
            }

            var place = argument.Value.Syntax;
            var type = call.Type.ToMinimalDisplayString(call.Operation.SemanticModel!, place.SpanStart);
            var constant = count == 1 ? $"{type}.{name}" : $"{count.ToString(CultureInfo.InvariantCulture)} * {type}.{name}";
            var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticDescriptors.Fix, constant);
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.For(rule),
                place.GetLocation(),
                known.Size is { } size ? new[] { size.GetLocation() } : [],
                properties,
                $"{argument.Parameter!.Name} of {call.Type.Name}.{call.Member}",
                wanted,
                known.Length,
                count));
        }
    }
}
