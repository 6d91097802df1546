using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Writes the body of kernels for one target. What a kernel computes is said once; the target decides how a vector looks and the
/// counts decide what is unrolled.
/// </summary>
internal sealed class KernelWriter
{
    private readonly Body _body;

    public KernelWriter(CodeWriter code, SimdTarget target)
        : this(code, target, new Body())
    {
    }

    private KernelWriter(CodeWriter code, SimdTarget target, Body body)
    {
        Code = code;
        Target = target;
        _body = body;
    }

    public CodeWriter Code { get; }

    public SimdTarget Target { get; }

    /// <summary>Whether the method becomes part of its caller, with which it shares how many calls the compiler inlines.</summary>
    public bool IsInlined => _body.IsInlined;

    /// <summary>The same writer for panels narrower than a register.</summary>
    public KernelWriter AtMost(int lanes) => new(Code, Target.AtMost(lanes), _body);

    /// <summary>A local name that no other local of this kernel has.</summary>
    public string Fresh(string prefix) =>
        prefix.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') + Literal.Int(_body.NextName++);

    /// <summary>The same writer on plain floats, for sums that have left the vectors.</summary>
    public KernelWriter OnFloats() => new(Code, SimdTarget.Scalar, _body);

    /// <summary>The expression itself where it is a local already, or a new local with its value.</summary>
    public string Named(string prefix, string expression)
    {
        if (IsLocal(expression))
        {
            return expression;
        }

        return Declare(prefix, expression);
    }

    /// <summary>Declares a local with the expression's value and gives its name.</summary>
    public string Declare(string prefix, string expression)
    {
        var name = Fresh(prefix);
        Code.Line($"var {name} = {expression};");
        return name;
    }

    /// <summary>
    /// Writes a kernel's method: small bodies are inlined into their caller; all others are optimised at once, and stay methods, since a
    /// caller that is itself short has no budget for inlining what they call (KERNELS, rule 7).
    /// </summary>
    public IDisposable Method(string signature, bool inline)
    {
        _body.IsInlined = inline;
        if (inline)
        {
            Code.Line("[NgMethod(NgOptions.AggressiveInlining)]");
        }
        else if (Target.Lanes > 1)
        {
            // .NET Standard, where the scalar form belongs, does not know the option.
            Code.Line("[NgMethod(NgOptions.AggressiveOptimization | NgOptions.NoInlining)]");
        }

        return Code.Block(signature);
    }

    /// <summary>A cursor at <paramref name="start"/>.</summary>
    public Place Cursor(string prefix, Place start, string? offset = null)
    {
        var name = Fresh(prefix);
        Code.Line(Target.DeclareCursor(name, start, offset));
        return Target.Cursor(name, start);
    }

    public void Advance(Place cursor, int step) => Code.Line(Target.Advance(cursor, Literal.Int(step)));

    /// <summary>Repeats a body: nothing for 0, straight for 1, a counted loop otherwise. Cursors that the body reads advance by their step.</summary>
    public void Repeat(int count, Action body, params (Place Cursor, int Step)[] moving)
    {
        if (count <= 0)
        {
            return;
        }

        if (count == 1)
        {
            body();
            AdvanceAll(moving);
            return;
        }

        Repeat(Literal.Int(count), body, moving);
    }

    /// <summary>Visits places that move on together: nothing for 0, the places themselves for 1, cursors in a counted loop otherwise.</summary>
    public void ForEach(int count, IReadOnlyList<(Place Place, int Step)> places, Action<IReadOnlyList<Place>> body)
    {
        if (count == 1)
        {
            body(places.Select(item => item.Place).ToList());
        }
        else if (count > 1)
        {
            var cursors = places.Select(item => Cursor(item.Place.Buffer, item.Place)).ToList();
            Repeat(Literal.Int(count), () => body(cursors), cursors.Zip(places, (cursor, item) => (cursor, item.Step)).ToArray());
        }
    }

    /// <summary>Repeats a body a run-time number of times.</summary>
    public void Repeat(string count, Action body, params (Place Cursor, int Step)[] moving)
    {
        var i = Fresh("i");
        using (Code.Block($"for (var {i} = 0; {i} < {count}; {i}++)"))
        {
            body();
            AdvanceAll(moving);
        }
    }

    /// <summary>
    /// Visits a row of <paramref name="count"/> elements in vectors: a loop over the full ones where they are many, then the rest.
    /// The body gets the places that have moved along and the number of elements of its vector that exist.
    /// </summary>
    public void ForEachVector(int count, IReadOnlyList<Place> places, Action<IReadOnlyList<Place>, int> body)
    {
        var lanes = Target.Lanes;
        var full = count / lanes;
        var cursors = new List<Place>(places);
        if (full > UnrollPolicy.StraightVectors)
        {
            for (var i = 0; i < cursors.Count; i++)
            {
                cursors[i] = Cursor(places[i].Buffer, places[i]);
            }

            var moving = new (Place, int)[cursors.Count];
            for (var i = 0; i < moving.Length; i++)
            {
                moving[i] = (cursors[i], lanes);
            }

            Repeat(full, () => body(cursors, lanes), moving);
            full = 0;
            count %= lanes;
        }

        for (var i = 0; i * lanes < count; i++)
        {
            var offset = i * lanes;
            body(cursors.ConvertAll(cursor => cursor + offset), Math.Min(lanes, count - offset));
        }
    }

    /// <summary>Writes zeros.</summary>
    public void Clear(Place place, int count) =>
        ForEachVector(count, [place], (at, existing) => Code.Line(Target.StoreFirst(Target.Zero, at[0], existing)));

    /// <summary>Copies a row of elements, or adds it to what is there.</summary>
    public void Copy(Place from, Place to, int count, bool accumulate = false) => ForEachVector(count, [from, to], (at, existing) =>
    {
        var value = Target.LoadFirst(at[0], existing);
        Code.Line(Target.StoreFirst(accumulate ? $"{Target.LoadFirst(at[1], existing)} + {value}" : value, at[1], existing));
    });

    /// <summary>
    /// Visits a row as reductions need it: in chunks of the virtual lanes, so that a part of a chunk always meets the same lanes.
    /// The body gets the places, the part of the chunk (0 to <see cref="SimdTarget.Parts"/> − 1) and the existing elements.
    /// </summary>
    public void ForEachPart(int count, IReadOnlyList<Place> places, Action<IReadOnlyList<Place>, int, int> body)
    {
        var chunk = Target.Parts * Target.Lanes;
        var full = count / chunk;
        var cursors = new List<Place>(places);
        var done = 0;
        if (full * Target.Parts > UnrollPolicy.StraightVectors)
        {
            for (var i = 0; i < cursors.Count; i++)
            {
                cursors[i] = Cursor(places[i].Buffer, places[i]);
            }

            Repeat(full, () => Chunk(0, chunk), cursors.ConvertAll(cursor => (cursor, chunk)).ToArray());
            count -= full * chunk;
            full = 0;
        }

        for (; done < count; done += chunk)
        {
            Chunk(done, Math.Min(chunk, count - done));
        }

        void Chunk(int offset, int existing)
        {
            for (var part = 0; part * Target.Lanes < existing; part++)
            {
                var at = offset + (part * Target.Lanes);
                body(cursors.ConvertAll(cursor => cursor + at), part, Math.Min(Target.Lanes, existing - (part * Target.Lanes)));
            }
        }
    }

    /// <summary>Repeats a body for every position of a tensor's leading axes; a vector is one position.</summary>
    public void ForEachPosition(Shape shape, IReadOnlyList<Place> places, Action<IReadOnlyList<Place>> body)
    {
        var positions = shape.Size / shape.Channels;
        if (positions == 1)
        {
            body(places);
            return;
        }

        var cursors = places.Select(place => Cursor(place.Buffer, place)).ToList();
        Repeat(positions, () => body(cursors), cursors.Select(cursor => (cursor, shape.Channels)).ToArray());
    }

    /// <summary>
    /// Visits <paramref name="channels"/> elements of every position in vectors, in buffers that have their own distances from one position
    /// to the next.
    /// </summary>
    public void ForEachVectorOfPositions(
        int positions, int channels, IReadOnlyList<(Place Place, int Step)> places, Action<IReadOnlyList<Place>, int> body)
    {
        if (positions == 1)
        {
            ForEachVector(channels, places.Select(place => place.Place).ToList(), body);
            return;
        }

        var cursors = places.Select(place => (Cursor: Cursor(place.Place.Buffer, place.Place), place.Step)).ToArray();
        Repeat(positions, () => ForEachVector(channels, cursors.Select(cursor => cursor.Cursor).ToList(), body), cursors);
    }

    private void AdvanceAll((Place Cursor, int Step)[] moving)
    {
        foreach (var (cursor, step) in moving)
        {
            Advance(cursor, step);
        }
    }

    /// <summary>Kernels' locals are letters and a number; parameters and constants are not.</summary>
    private static bool IsLocal(string expression) =>
        expression.Length > 1 && char.IsLetter(expression[0]) && char.IsDigit(expression[expression.Length - 1])
        && expression.All(char.IsLetterOrDigit);

    /// <summary>What all writers of one method share.</summary>
    private sealed class Body
    {
        public int NextName { get; set; }

        public bool IsInlined { get; set; }
    }
}
