namespace DfsOpt.Logging;

/// <summary>Waits to the end on a thread that is interrupted meanwhile: a log must not fail for that. The interrupt comes when the thread next sleeps.</summary>
internal static class Uninterrupted
{
    /// <summary>Enters a lock.</summary>
    public static Lock.Scope Enter(Lock gate)
    {
        bool isInterrupted = false;
        while (true)
        {
            try
            {
                Lock.Scope entered = gate.EnterScope();
                if (isInterrupted)
                    Thread.CurrentThread.Interrupt();
                return entered;
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }
    }

    /// <summary>Does what may be begun again where an interrupt has ended it.</summary>
    public static void Do<T>(T what, Action<T> action)
    {
        bool isInterrupted = false;
        while (true)
        {
            try
            {
                action(what);
                break;
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }

        if (isInterrupted)
            Thread.CurrentThread.Interrupt();
    }
}
