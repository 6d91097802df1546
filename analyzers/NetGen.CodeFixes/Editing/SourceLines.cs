using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Where lines start and end around attributes, and what belongs to them.</summary>
internal sealed class SourceLines(SourceText text)
{
    /// <summary>The file's own line break.</summary>
    public string NewLine
    {
        get
        {
            var first = text.Lines[0];
            var lineBreak = text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
            return lineBreak.Length == 0 ? "\n" : lineBreak;
        }
    }

    public static SourceLines Of(SyntaxNode node) => new(node.SyntaxTree.GetText());

    public bool StartsLine(int position) => IsBlank(text.Lines.GetLineFromPosition(position).Start, position);

    /// <summary>The blanks at the start of the line of a position.</summary>
    public string Indentation(int position)
    {
        var line = text.ToString(text.Lines.GetLineFromPosition(position).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The end of what stands on the line behind a list; null if that is more than a comment.</summary>
    public int? EndOfLineIfDone(AttributeListSyntax list)
    {
        var line = text.Lines.GetLineFromPosition(list.Span.End);
        var comments = list.GetTrailingTrivia().Where(IsComment).ToList();
        var end = comments.Count == 0 ? list.Span.End : comments[comments.Count - 1].Span.End;
        return end <= line.End && IsBlank(end, line.End) ? end : null;
    }

    /// <summary>Where the comment lines directly above a list start; where the list starts if there are none.</summary>
    public int StartOfComments(AttributeListSyntax list)
    {
        var start = list.SpanStart;
        foreach (var trivia in list.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                continue;
            }

            var isDirectlyAbove = Line(trivia.Span.End) == Line(start) - 1 && StartsLine(trivia.SpanStart);
            if (!IsComment(trivia) || !isDirectlyAbove)
            {
                break;
            }

            start = trivia.SpanStart;
        }

        return start;
    }

    /// <summary>The comment lines directly above a list.</summary>
    public IEnumerable<string> CommentsAbove(AttributeListSyntax list)
    {
        var start = StartOfComments(list);
        for (var line = Line(start); line < Line(list.SpanStart); line++)
        {
            yield return text.ToString(text.Lines[line].Span).Trim();
        }
    }

    /// <summary>The comment behind a list, if it is the last thing on its line.</summary>
    public string? CommentBeside(AttributeListSyntax list) =>
        EndOfLineIfDone(list) is { } end && end > list.Span.End ? text.ToString(TextSpan.FromBounds(list.Span.End, end)).Trim() : null;

    /// <summary>Spans to delete, widened so that neither double blanks nor blank lines are left behind.</summary>
    public IEnumerable<TextSpan> Widen(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            var wide = TextSpan.FromBounds(span.Start, EndOfBlanks(span.End));
            if (merged.Count > 0 && merged[merged.Count - 1].End >= wide.Start)
            {
                wide = TextSpan.FromBounds(merged[merged.Count - 1].Start, Math.Max(merged[merged.Count - 1].End, wide.End));
                merged.RemoveAt(merged.Count - 1);
            }

            merged.Add(wide);
        }

        return merged.Select(WithLine);
    }

    /// <summary>Behind the blanks that stand at a position.</summary>
    public int EndOfBlanks(int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    private TextSpan WithLine(TextSpan span)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        if (span.End != last.End)
        {
            return span;
        }

        return IsBlank(first.Start, span.Start)
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(StartOfBlanks(span.Start), span.End);
    }

    private int Line(int position) => text.Lines.GetLineFromPosition(position).LineNumber;

    private bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

    private int StartOfBlanks(int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }
}
