using System.Management.Automation;
using System.Text;

namespace RosterSync.Completion;

/// <summary>Takes an encoding as scripts have it, an object, by its name.</summary>
internal sealed class EncodingNameAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is Encoding encoding ? encoding.WebName : inputData;
}
