using System.CommandLine;
using Aulario.Cli;

var root = new RootCommand("Runs an Aulario school: its database, its first admin, its content.")
{
    MigrateCommand.Create(),
    DemoCommand.Create(),
    AdminCommand.Create(),
    ImportCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
