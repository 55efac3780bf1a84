using System.Globalization;
using System.Text;
using QRCoder;

namespace PolicyFlow.App.Web;

/// <summary>A link as a picture that the camera of a phone reads. It is drawn here: no link leaves the house for it.
/// </summary>
public static class QrPicture
{
    /// <summary>The dark squares as one path, one unit a square, and how many squares a side has with the white rim.
    /// </summary>
    public static (string Path, int Side) Of(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
