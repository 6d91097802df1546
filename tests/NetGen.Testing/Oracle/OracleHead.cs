using NetGen.Testing.Layers;

namespace NetGen.Testing;

/// <summary>An output head: a dense layer, its activation (none: linear) and the loss that belongs to them.</summary>
internal sealed class OracleHead(AttributeCall call, int units, OracleLayer? activation, OracleLoss loss)
{
    public Dense Dense { get; } = new(units, call.Flag("UseBias", true));

    public OracleLayer? Activation { get; } = activation;

    public OracleLoss Loss { get; } = loss;
}
