namespace Aulario.Data.Changes;

/// <summary>
/// Tells every process that serves this school that something everybody sees has changed: other nodes, and the host from the command line. What is
/// told may be told twice; what is lost (a process that was not listening) is made good by telling everything when listening begins.
/// </summary>
public abstract class ChangeSignal
{
    private protected ChangeSignal()
    {
    }

    /// <summary>Tells the others, after the change is in the database.</summary>
    public abstract Task SendAsync(SchoolChange change, CancellationToken cancel);

    /// <summary>Listens until cancelled; begins with one call for each kind of change.</summary>
    /// <exception cref="System.Data.Common.DbException">The connection was lost: listen again.</exception>
    public abstract Task ListenAsync(Func<SchoolChange, CancellationToken, Task> hear, CancellationToken cancel);

    private protected static async Task HearAllAsync(Func<SchoolChange, CancellationToken, Task> hear, CancellationToken cancel)
    {
        foreach (var change in Enum.GetValues<SchoolChange>())
            await hear(change, cancel);
    }
}
