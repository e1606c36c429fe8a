namespace Aulario.Architecture.Tests.Offenders.Bank;

/// <summary>What a feature of the offenders must not know.</summary>
internal static class Account
{
    public static int Balance => 1;
}
