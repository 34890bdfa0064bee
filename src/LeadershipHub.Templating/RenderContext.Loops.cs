using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    private LoopState[] _loops = new LoopState[8];
    private int _loopCount;

    private Statement[] _wrapped = new Statement[4];
    private Template[] _wrappedIn = new Template[4];
    private int _wrappedCount;

    internal LoopState EnterLoop(LoopKind kind)
    {
        if (_loopCount == _loops.Length)
            Array.Resize(ref _loops, _loopCount * 2);

        var loop = _loops[_loopCount++] ??= new();
        loop.Kind = kind;
        loop.Index = 0;
        loop.Length = 0;
        loop.Frame = _frameCount;
        loop.Current = default;
        loop.Previous = default;
        return loop;
    }

    internal void LeaveLoop() => _loopCount--;

    /// <summary>The innermost loop of this kind in the running function or file; an include also sees the loop that it is in.</summary>
    internal LoopState? FindLoop(LoopKind kind)
    {
        var frame = _frameCount;
        for (var i = _loopCount - 1; i >= 0; i--)
        {
            while (frame > _loops[i].Frame && _frames[frame - 1].IsTemplate)
                frame--;

            if (_loops[i].Frame != frame)
                return null;

            if (_loops[i].Kind == kind)
                return _loops[i];
        }

        return null;
    }

    internal void PushWrapped(Statement block)
    {
        if (_wrappedCount == _wrapped.Length)
        {
            Array.Resize(ref _wrapped, _wrappedCount * 2);
            Array.Resize(ref _wrappedIn, _wrappedCount * 2);
        }

        _wrappedIn[_wrappedCount] = Template;
        _wrapped[_wrappedCount++] = block;
    }

    internal void PopWrapped() => _wrappedCount--;

    /// <summary>Runs the innermost wrapped block with the locals of the function that asks for it.</summary>
    internal Value RunWrappedBlock()
    {
        if (_wrappedCount == 0)
            return default;

        // While it runs, '$$' in it means the block of the next outer 'wrap'.
        _wrappedCount--;
        var block = _wrapped[_wrappedCount];
        var owner = _wrappedIn[_wrappedCount];
        ref var frame = ref _frames[_frameCount - 1];
        var (index, template) = (_frameCount - 1, frame.Template);
        frame.Template = owner;
        _escapes = owner.Mode == TemplateMode.Html;
        block.Execute(this);
        _frames[index].Template = template;
        _escapes = template.Mode == TemplateMode.Html;
        _wrappedIn[_wrappedCount] = owner;
        _wrapped[_wrappedCount++] = block;
        return default;
    }
}
