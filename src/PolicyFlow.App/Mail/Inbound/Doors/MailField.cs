using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using MimeKit.IO;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>Finds the raw mail in what was posted: a form's field <c>email</c>, or all of it where it is a mail itself.
/// The mail is a stretch of what was posted; it is copied nowhere.</summary>
internal static class MailField
{
    private const string Name = "email";

    /// <param name="body">Can seek, and stands at its beginning.</param>
    /// <returns>Null where there is no mail in it.</returns>
    public static async Task<Stream?> FindAsync(string? contentType, Stream body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return null;
        if (type.MediaType.Equals("message/rfc822", StringComparison.OrdinalIgnoreCase)) return body;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && boundary is { Length: > 0 }
                ? await InFormAsync(boundary, body)
                : null;
    }

    private static async Task<BoundStream?> InFormAsync(string boundary, Stream body)
    {
        try
        {
            var reader = new MultipartReader(boundary, body);
            while (await reader.ReadNextSectionAsync() is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    || HeaderUtilities.RemoveQuotes(disposition.Name) != Name)
                    continue;
                var counted = new MeasuringStream();
                await section.Body.CopyToAsync(counted);
                var start = section.BaseStreamOffset!.Value;
                return new BoundStream(body, start, start + counted.Length, leaveOpen: true);
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            // It ends in the middle, or its headers have no end.
            return null;
        }
    }
}
