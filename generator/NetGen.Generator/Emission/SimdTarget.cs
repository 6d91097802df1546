using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// One form of the emitted kernels: how wide a vector is and how values are loaded, combined and stored. The kernels are written
/// once, against this vocabulary; only the target knows what is printed for 512, 256 or 128 bits or for plain floats.
/// </summary>
internal abstract record SimdTarget(string Name, int Lanes)
{
    /// <summary>The virtual lanes of every reduction: the same partial sums on every width, so the same bits (KERNELS, dot form).</summary>
    public const int VirtualLanes = 16;

    public static readonly SimdTarget Vector512 = new VectorTarget("512", 16, 512) { Accumulators = 16, TileRows = 8 };
    public static readonly SimdTarget Vector256 = new VectorTarget("256", 8, 256) { Accumulators = 12, TileRows = 6 };
    public static readonly SimdTarget Vector128 = new VectorTarget("128", 4, 128) { Accumulators = 12, TileRows = 6 };
    public static readonly SimdTarget Scalar = new ScalarTarget() { Accumulators = 8, TileRows = 4 };

    /// <summary>How many sums stay in registers: more spill, fewer leave the multiply-adders waiting (KERNELS, rule 5).</summary>
    public int Accumulators { get; init; }

    /// <summary>True if loops are not unrolled: for code whose speed does not matter but whose length does.</summary>
    public bool IsCompact { get; init; }

    /// <summary>The same form, short: one sum after another, each in the order that it always has.</summary>
    public SimdTarget Compact => this with { IsCompact = true, Accumulators = 2 };

    /// <summary>Rows of the two-vector batch tile, so that rows × 2 fills the accumulators.</summary>
    public int TileRows { get; init; }

    /// <summary>The same target with vectors of at most <paramref name="lanes"/> lanes, for panels narrower than a register.</summary>
    public abstract SimdTarget AtMost(int lanes);

    /// <summary>How many vectors hold the virtual lanes of a reduction; plain floats have their own order.</summary>
    public int Parts => Lanes == 1 ? 1 : VirtualLanes / Lanes;

    public abstract string Zero { get; }

    public abstract string Constant(double value);

    /// <summary>The number of a tap as a float's bits, in all lanes.</summary>
    public string Tap(int number) => $"NgSimd.Tap{Name}({Literal.Int(number)})";

    /// <summary>How a buffer is declared as a method's parameter.</summary>
    public abstract string Parameter(string buffer);

    /// <summary>How a buffer, from <paramref name="place"/> plus a run-time offset on, is passed to a method.</summary>
    public abstract string Argument(Place place, string? offset = null);

    public abstract string Element(Place place);

    public abstract string Load(Place place);

    public abstract string LoadFirst(Place place, int count);

    /// <summary>The first half of the lanes from one place, the second from another.</summary>
    public abstract string LoadHalves(Place first, Place second);

    public abstract string Broadcast(Place place);

    /// <summary>Whether vectors are so wide that four neighbours in memory are best loaded together and spread in registers.</summary>
    public bool HasFours => Lanes >= 8;

    /// <summary>Four floats, repeated over the vector.</summary>
    public string LoadFours(Place place) => $"NgSimd.LoadFours{Name}(ref {place.Variable}, {place.Offset})";

    /// <summary>One of <see cref="LoadFours"/>' floats in all lanes.</summary>
    public string SpreadLane(string fours, int lane) => $"NgSimd.SpreadLane{Literal.Int(lane)}({fours})";

    public abstract string BroadcastValue(string value);

    public abstract string Store(string value, Place place);

    public abstract string StoreFirst(string value, Place place, int count);

    /// <summary>The first half of the lanes to one place, the second to another.</summary>
    public abstract string StoreHalves(string value, Place first, Place second);

    /// <summary>The declaration of a cursor, a place that moves, starting at <paramref name="start"/>.</summary>
    public abstract string DeclareCursor(string name, Place start, string? offset = null);

    public abstract Place Cursor(string name, Place start);

    public abstract string Advance(Place cursor, string step);

    /// <summary>Sixteen virtual lanes held in vectors of this width, summed in the fixed tree.</summary>
    public string Sum(params string[] vectors) => Lanes == 1 ? Tree(vectors) : "NgSimd.Sum(" + string.Join(", ", vectors) + ")";

    /// <summary>Up to four such sums together, as one vector of four lanes: the tree is the same, the steps are shared.</summary>
    public string SumEach(string[][] sums)
    {
        var vectors = Enumerable.Range(0, 4).Select(i => i < sums.Length ? Tree(sums[i]) : Zero);
        return $"NgSimd.SumEach({string.Join(", ", vectors)})";
    }

    public string MaxOf(params string[] vectors) => Lanes == 1 ? vectors[0] : "NgSimd.MaxOf(" + string.Join(", ", vectors) + ")";

    /// <summary>The first lanes of a vector, the others zero, whatever stood there.</summary>
    public string KeepFirst(string vector, int count) => KeepFirst(vector, count, 0);

    /// <summary>The first lanes of a vector, the others <paramref name="fill"/>.</summary>
    public string KeepFirst(string vector, int count, double fill) =>
        count >= Lanes ? vector : $"NgSimd.KeepFirst({vector}, {Literal.Int(count)}, {Literal.Float(fill)})";

    /// <summary>Lanes of two vectors in a new order: those of <paramref name="b"/> count on from those of <paramref name="a"/>.</summary>
    public string Pick(string a, string b, IEnumerable<int> lanes) =>
        $"NgSimd.Pick({a}, {b}, NgVector{Name}.Create({string.Join(", ", lanes.Select(lane => Literal.Int(lane)))}))";

    public string MultiplyAdd(string a, string b, string c) => $"NgSimd.MultiplyAdd{(Lanes == 1 ? "" : Name)}({a}, {b}, {c})";

    public string Call(string function, params string[] arguments) => $"NgSimd.{function}({string.Join(", ", arguments)})";

    /// <summary>The tree of halves written out.</summary>
    private static string Tree(string[] parts)
    {
        while (parts.Length > 1)
        {
            var half = parts.Length / 2;
            parts = Enumerable.Range(0, half).Select(i => $"({parts[i]} + {parts[i + half]})").ToArray();
        }

        return parts[0];
    }

    private sealed record VectorTarget(string Name, int Lanes, int Bits) : SimdTarget(Name, Lanes)
    {
        private string Vector => $"NgVector{Bits}";

        public override string Zero => $"NgFloats{Bits}.Zero";

        public override SimdTarget AtMost(int lanes) => lanes >= Lanes ? this : lanes switch
        {
            >= 8 => Vector256 with { Accumulators = Accumulators, IsCompact = IsCompact },
            >= 4 => Vector128 with { Accumulators = Accumulators, IsCompact = IsCompact },
            _ => throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "No vector is that narrow."),
        };

        public override string Constant(double value) => value == 0 ? Zero : $"{Vector}.Create({Literal.Float(value)})";

        public override string Parameter(string buffer) => $"ref float {buffer}";

        public override string Argument(Place place, string? offset = null) => "ref " + Element(place, offset);

        public override string Element(Place place) => Element(place, null);

        public override string Load(Place place) => $"NgSimd.Load{Bits}(ref {place.Variable}, {place.Offset})";

        public override string LoadFirst(Place place, int count) =>
            count >= Lanes ? Load(place) : count <= 0 ? Zero : $"NgSimd.LoadFirst{Bits}({Argument(place)}, {count})";

        public override string LoadHalves(Place first, Place second) => $"NgSimd.LoadHalves{Bits}({Argument(first)}, {Argument(second)})";

        public override string Broadcast(Place place) => $"NgSimd.Broadcast{Bits}(ref {place.Variable}, {place.Offset})";

        public override string BroadcastValue(string value) => $"{Vector}.Create({value})";

        public override string Store(string value, Place place) => $"NgSimd.Store{Bits}({value}, ref {place.Variable}, {place.Offset});";

        public override string StoreFirst(string value, Place place, int count) =>
            count >= Lanes ? Store(value, place) : $"NgSimd.StoreFirst({value}, {Argument(place)}, {count});";

        public override string StoreHalves(string value, Place first, Place second) =>
            $"NgSimd.StoreHalves({value}, {Argument(first)}, {Argument(second)});";

        public override string DeclareCursor(string name, Place start, string? offset = null) =>
            $"ref var {name} = {Argument(start, offset)};";

        public override Place Cursor(string name, Place start) => new(name);

        public override string Advance(Place cursor, string step) =>
            $"{cursor.Variable} = ref NgSimd.At(ref {cursor.Variable}, {step});";

        private static string Element(Place place, string? offset)
        {
            var distance = (place.Offset, offset) switch
            {
                (0, null) => null,
                (0, _) => offset,
                (_, null) => Literal.Int(place.Offset),
                _ => $"{offset} + {place.Offset}",
            };
            return distance is null ? place.Variable : $"NgSimd.At(ref {place.Variable}, {distance})";
        }
    }

    private sealed record ScalarTarget() : SimdTarget("Scalar", 1)
    {
        public override string Zero => "0f";

        public override SimdTarget AtMost(int lanes) => this;

        public override string Constant(double value) => Literal.Float(value);

        public override string Parameter(string buffer) => $"global::System.Span<float> {buffer}";

        public override string Argument(Place place, string? offset = null)
        {
            var index = Index(place, offset);
            return index == "0" ? place.Buffer : $"{place.Buffer}.Slice({index})";
        }

        public override string Element(Place place) => $"{place.Buffer}[{Index(place, null)}]";

        public override string Load(Place place) => Element(place);

        public override string LoadFirst(Place place, int count) => count <= 0 ? Zero : Element(place);

        public override string LoadHalves(Place first, Place second) => throw new NotSupportedException("A float has no halves.");

        public override string Broadcast(Place place) => Element(place);

        public override string BroadcastValue(string value) => value;

        public override string Store(string value, Place place) => $"{Element(place)} = {value};";

        public override string StoreFirst(string value, Place place, int count) => Store(value, place);

        public override string StoreHalves(string value, Place first, Place second) => throw new NotSupportedException("A float has no halves.");

        public override string DeclareCursor(string name, Place start, string? offset = null) => $"var {name} = {Index(start, offset)};";

        public override Place Cursor(string name, Place start) => new(start.Buffer, name);

        public override string Advance(Place cursor, string step) => $"{cursor.Index} += {step};";

        private static string Index(Place place, string? offset)
        {
            var terms = new List<string>();
            if (place.Index is not null)
            {
                terms.Add(place.Index);
            }

            if (offset is not null)
            {
                terms.Add(offset);
            }

            if (place.Offset != 0 || terms.Count == 0)
            {
                terms.Add(Literal.Int(place.Offset));
            }

            return string.Join(" + ", terms);
        }
    }
}

/// <summary>
/// A place in a buffer: a variable (a reference, or a span and an index into it) and a constant distance from it.
/// Loop bodies use constant distances only; the variable moves (KERNELS, rule 3).
/// </summary>
internal readonly record struct Place(string Buffer, string? Index = null, int Offset = 0)
{
    public string Variable => Buffer;

    public static Place operator +(Place place, int offset) => place with { Offset = place.Offset + offset };
}
