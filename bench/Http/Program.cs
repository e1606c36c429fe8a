using Aulario.Bench.Http;
using Aulario.Bench.Http.Reference;

// One program, two processes: the reference server, and the run that starts it and the real host and sends requests to both.
return args switch
{
    ["reference", var address, var page] => await ReferenceServer.RunAsync(new Uri(address), page),
    _ => await BenchRun.RunAsync(args),
};
