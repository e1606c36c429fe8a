using Aulario.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddAulario();

var app = builder.Build();
app.UseAulario();
app.MapAulario();
app.SayWhereItIsServed();
app.Run();
