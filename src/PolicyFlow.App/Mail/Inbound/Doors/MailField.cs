using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using MimeKit.IO;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>Finds the raw mail in what was posted: a form's field <c>email</c>, or all of it where it is a mail itself;
/// and what is said beside it. The mail is a stretch of what was posted; it is copied nowhere.</summary>
internal static class MailField
{
    private const string Name = "email";
    private const int MostOfField = 16 * 1024;

    /// <param name="body">Can seek, and stands at its beginning.</param>
    /// <returns>Null where there is no mail in it.</returns>
    public static async Task<Posted?> FindAsync(string? contentType, Stream body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return null;
        if (type.MediaType.Equals("message/rfc822", StringComparison.OrdinalIgnoreCase)) return new Posted(body);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && boundary is { Length: > 0 }
                ? await InFormAsync(boundary, body)
                : null;
    }

    private static async Task<Posted?> InFormAsync(string boundary, Stream body)
    {
        var (fields, mail) = (new PostedFields(), (BoundStream?)null);
        try
        {
            var reader = new MultipartReader(boundary, body);
            while (await reader.ReadNextSectionAsync() is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
                if (name == Name && mail is null) mail = await StretchAsync(section, body);
                else if (PostedFields.Are(name)) fields.Add(name!, await SmallAsync(section));
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            // It ends in the middle, or its headers have no end. A mail that was whole before that is one.
        }

        return mail is null ? null : new Posted(mail, fields.Note);
    }

    private static async Task<BoundStream> StretchAsync(MultipartSection section, Stream body)
    {
        var counted = new MeasuringStream();
        await section.Body.CopyToAsync(counted);
        var start = section.BaseStreamOffset!.Value;
        return new BoundStream(body, start, start + counted.Length, leaveOpen: true);
    }

    private static async Task<string> SmallAsync(MultipartSection section)
    {
        var bytes = new byte[MostOfField];
        return Encoding.UTF8.GetString(bytes.AsSpan(0, await section.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false)));
    }
}
