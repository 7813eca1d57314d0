using Grapnel;
using LiveHost;
using Quickstart;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton<Tally>();
builder.Services.AddGrapnel(builder.Configuration.GetSection("Grapnel")).AddPlugins();
builder.Services.AddHostedService<Feed>();

var app = builder.Build();
app.MapGet("/", () => Results.Redirect("/_plugins"));

// It shows names, filters and messages of errors: in an application that others reach, add RequireAuthorization().
app.MapGrapnel();
app.Run();
