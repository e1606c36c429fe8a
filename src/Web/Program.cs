using Aulario.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShell();

var app = builder.Build();
app.MapGet("/health/live", () => "OK");
app.MapShell();
app.Run();
