namespace PolicyFlow.App.Evidence.Previews;

/// <summary>How a picture is shown.</summary>
public enum PreviewLook
{
    /// <summary>So coarse that nothing on it can be made out.</summary>
    Blurred,

    /// <summary>Without colours, which takes some of its force away.</summary>
    Grey,
    Clear,
}

/// <summary>How large.</summary>
public enum PreviewSize
{
    Thumbnail,
    Picture,
}
