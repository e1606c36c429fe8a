namespace Aulario.Architecture.Tests.Offenders.Shop;

/// <summary>Uses another feature where it is hardest to see: inside an async lambda.</summary>
internal static class Till
{
    public static Func<Task<int>> Pay { get; } = async () =>
    {
        await Task.Yield();
        return Bank.Account.Balance;
    };
}
