using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>
/// Changes of attributes as changes of text, in any number of files: what is not touched keeps every space and comment.
/// </summary>
internal sealed class SolutionEdit
{
    private readonly Dictionary<SyntaxTree, List<TextChange>> _changes = [];
    private readonly Dictionary<SyntaxTree, List<TextSpan>> _removals = [];

    /// <summary>The named argument of an attribute; null if it is not written.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    public void Replace(SyntaxNode node, string text) => Change(node.SyntaxTree, node.Span, text);

    public void ReplaceSpan(SyntaxTree tree, TextSpan span, string text) => Change(tree, span, text);

    public void Insert(SyntaxTree tree, int position, string text) => Change(tree, new TextSpan(position, 0), text);

    /// <summary>Puts an attribute directly before another one: above it where that one starts its line, else beside it.</summary>
    public void InsertBefore(AttributeSyntax attribute, string written)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            Insert(attribute.SyntaxTree, attribute.SpanStart, $"{written}, ");
            return;
        }

        var text = SourceLines.Of(list);
        if (text.StartsLine(list.SpanStart))
        {
            var start = text.StartOfComments(list);
            Insert(attribute.SyntaxTree, start, $"[{written}]{text.NewLine}{text.Indentation(start)}");
            return;
        }

        Insert(attribute.SyntaxTree, list.SpanStart, $"[{written}] ");
    }

    /// <summary>Puts an attribute beside another one, behind it.</summary>
    public void InsertBeside(AttributeSyntax attribute, string written)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var isAlone = list.Attributes.Count == 1;
        Insert(attribute.SyntaxTree, (isAlone ? list : (SyntaxNode)attribute).Span.End, isAlone ? $" [{written}]" : $", {written}");
    }

    /// <summary>Puts text directly behind an attribute, or behind its brackets where it stands alone in them.</summary>
    public void InsertBehind(AttributeSyntax attribute, string text)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        Insert(attribute.SyntaxTree, list.Attributes.Count == 1 ? list.Span.End : attribute.Span.End, text);
    }

    /// <summary>Puts an argument before all others.</summary>
    public void InsertPositionalArgument(AttributeSyntax attribute, string value)
    {
        if (attribute.ArgumentList is not { } list)
        {
            Insert(attribute.SyntaxTree, attribute.Span.End, $"({value})");
            return;
        }

        Insert(attribute.SyntaxTree, list.OpenParenToken.Span.End, list.Arguments.Count == 0 ? value : $"{value}, ");
    }

    /// <summary>Puts an attribute on a line of its own below another one, or beside it if more follows on that line.</summary>
    public void InsertBelow(AttributeSyntax attribute, string written)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var text = SourceLines.Of(list);
        if (list.Attributes.Count > 1 || text.EndOfLineIfDone(list) is not { } end)
        {
            InsertBeside(attribute, written);
            return;
        }

        Insert(attribute.SyntaxTree, end, $"{text.NewLine}{text.Indentation(list.SpanStart)}[{written}]");
    }

    /// <summary>Takes attributes away, with their brackets, separators and lines where nothing else is left there.</summary>
    public void Remove(IReadOnlyCollection<AttributeSyntax> attributes)
    {
        foreach (var list in attributes.GroupBy(attribute => (AttributeListSyntax)attribute.Parent!))
        {
            if (list.Count() == list.Key.Attributes.Count)
            {
                RemoveSpan(list.Key.SyntaxTree, list.Key.Span);
                continue;
            }

            foreach (var attribute in list)
            {
                RemoveFromList(list.Key, attribute, attributes);
            }
        }
    }

    /// <summary>Gives named arguments these values, behind the others where they are not written yet.</summary>
    public void SetArguments(AttributeSyntax attribute, params (string Name, string Value)[] arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (Argument(attribute, name) is { } written)
            {
                Replace(written.Expression, value);
            }
        }

        var added = string.Join(", ", arguments.Where(a => Argument(attribute, a.Name) is null).Select(a => $"{a.Name} = {a.Value}"));
        if (added.Length == 0)
        {
            return;
        }

        if (attribute.ArgumentList is not { } list)
        {
            Insert(attribute.SyntaxTree, attribute.Span.End, $"({added})");
            return;
        }

        Insert(attribute.SyntaxTree, list.CloseParenToken.SpanStart, list.Arguments.Count == 0 ? added : $", {added}");
    }

    /// <summary>Takes named arguments away and gives another one its value.</summary>
    public void ReplaceArguments(AttributeSyntax attribute, IReadOnlyCollection<string> removed, (string Name, string Value) argument)
    {
        if (attribute.ArgumentList is { } list && list.Arguments.Any(written => IsNamed(written, removed)) && list.Arguments.All(written => IsNamed(written, removed)))
        {
            Replace(list, $"({argument.Name} = {argument.Value})");
            return;
        }

        RemoveArguments(attribute, [.. removed]);
        SetArguments(attribute, argument);
    }

    /// <summary>Takes named arguments away, with the parentheses if nothing is left in them.</summary>
    public void RemoveArguments(AttributeSyntax attribute, params string[] names)
    {
        if (attribute.ArgumentList is { } list && list.Arguments.Any(argument => IsNamed(argument, names)))
        {
            RemoveArguments(list, kept => !IsNamed(kept, names));
        }
    }

    /// <summary>Takes away what the constructor takes, named or not, and leaves the properties.</summary>
    public void RemovePositionalArguments(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is { } list && list.Arguments.Any(argument => argument.NameEquals is null))
        {
            RemoveArguments(list, kept => kept.NameEquals is not null);
        }
    }

    /// <summary>Takes text away, with its line if nothing else is left there.</summary>
    public void RemoveSpan(SyntaxTree tree, TextSpan span)
    {
        if (!_removals.TryGetValue(tree, out var spans))
        {
            _removals[tree] = spans = [];
        }

        spans.Add(span);
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (var removal in _removals)
        {
            var text = await removal.Key.GetTextAsync(cancellation).ConfigureAwait(false);
            foreach (var span in new SourceLines(text).Widen(removal.Value))
            {
                Change(removal.Key, span, "");
            }
        }

        foreach (var change in _changes)
        {
            if (solution.GetDocument(change.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                var ordered = change.Value.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.Length);
                solution = solution.WithDocumentText(document.Id, text.WithChanges(ordered));
            }
        }

        return solution;
    }

    private static bool IsNamed(AttributeArgumentSyntax argument, IReadOnlyCollection<string> names) =>
        argument.NameEquals is { } name && names.Contains(name.Name.Identifier.ValueText);

    private void RemoveArguments(AttributeArgumentListSyntax list, System.Func<AttributeArgumentSyntax, bool> isKept)
    {
        if (!list.Arguments.Any(isKept))
        {
            Replace(list, "");
            return;
        }

        // The comma before goes too, or the one behind if nothing is left before; comments of what stays do so as well.
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            if (!isKept(list.Arguments[i]))
            {
                var span = list.Arguments.Take(i).Any(isKept)
                    ? TextSpan.FromBounds(list.Arguments.GetSeparator(i - 1).SpanStart, list.Arguments[i].Span.End)
                    : TextSpan.FromBounds(list.Arguments[i].SpanStart, SourceLines.Of(list).EndOfBlanks(list.Arguments.GetSeparator(i).Span.End));
                Change(list.SyntaxTree, span, "");
            }
        }
    }

    /// <summary>The comma before goes too, or the one behind if nothing is left before.</summary>
    private void RemoveFromList(AttributeListSyntax list, AttributeSyntax attribute, IReadOnlyCollection<AttributeSyntax> removed)
    {
        var index = list.Attributes.IndexOf(attribute);
        var span = list.Attributes.Take(index).Any(before => !removed.Contains(before))
            ? TextSpan.FromBounds(list.Attributes.GetSeparator(index - 1).SpanStart, attribute.Span.End)
            : TextSpan.FromBounds(attribute.SpanStart, list.Attributes[index + 1].SpanStart);
        Change(list.SyntaxTree, span, "");
    }

    private void Change(SyntaxTree tree, TextSpan span, string text)
    {
        if (!_changes.TryGetValue(tree, out var changes))
        {
            _changes[tree] = changes = [];
        }

        changes.Add(new TextChange(span, text));
    }
}
