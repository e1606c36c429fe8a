namespace Aulario.Domain.Exercises;

/// <summary>What was put in order.</summary>
/// <param name="Order">Keys of the pieces or events, first to last; what was not put anywhere is left out.</param>
public sealed record OrderResponse(IReadOnlyList<string> Order) : Response
{
    /// <inheritdoc/>
    public override bool IsEmpty() => Order.Count == 0;

    internal ResponseProblem? Refuses(int count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, key) in Order.Index())
        {
            if (Keys.PlaceOf(key, count) < 0)
                return new($"order[{i}]", "unknown_key", key);
            if (!seen.Add(key))
                return new($"order[{i}]", "key_twice", key);
        }

        return null;
    }
}
