using Aulario.Bench.Micro;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In this process: a separate one is built from a project named like the executable, and projects here have short names.
if (args is ["quick"])
    return Quick.Run();
BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
return 0;
