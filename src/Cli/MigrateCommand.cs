using System.CommandLine;

namespace Aulario.Cli;

/// <summary><c>aulario migrate</c></summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Makes the database, or brings it to this version.");
        command.SetAction((_, cancel) => School.DoAsync(
            async (services, cancelled) =>
            {
                await School.MigrateAsync(services, cancelled);
                return 0;
            },
            cancel));
        return command;
    }
}
