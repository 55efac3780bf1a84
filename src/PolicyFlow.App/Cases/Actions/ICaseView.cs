namespace PolicyFlow.App.Cases.Actions;

/// <summary>A case of any kind as somebody who may see it is shown it: as much as actions and their pages need.</summary>
public interface ICaseView
{
    string Stream { get; }

    string Reference { get; }

    /// <summary>Where its page is, such as <c>/cases/PF-7K3M-92QX</c>.</summary>
    string Path { get; }

    /// <summary>What was chosen before a form is shown; by field name.</summary>
    IReadOnlyDictionary<string, string> Chosen { get; }
}
