using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>Finds the raw mail in what was posted: a form's field <c>email</c>, or all of it where it is a mail itself.
/// The mail is a slice of what was read; it is copied nowhere.</summary>
internal static class MailField
{
    private const string Name = "email";

    /// <returns>Null where there is no mail in it.</returns>
    public static async Task<ReadOnlyMemory<byte>?> FindAsync(string? contentType, ReadOnlyMemory<byte> body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return null;
        if (type.MediaType.Equals("message/rfc822", StringComparison.OrdinalIgnoreCase)) return body;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && boundary is { Length: > 0 }
                ? await InFormAsync(boundary, body)
                : null;
    }

    private static async Task<ReadOnlyMemory<byte>?> InFormAsync(string boundary, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var stream = Doors.Bytes.Read(body);
            var reader = new MultipartReader(boundary, stream);
            while (await reader.ReadNextSectionAsync() is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    || HeaderUtilities.RemoveQuotes(disposition.Name) != Name)
                    continue;
                var counted = new LengthStream();
                await section.Body.CopyToAsync(counted);
                return body.Slice((int)section.BaseStreamOffset!.Value, (int)counted.Position);
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            // It ends in the middle, or its headers have no end.
            return null;
        }
    }

    /// <summary>Counts what is written and keeps none of it.</summary>
    private sealed class LengthStream : Stream
    {
        private long _length;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => _length;
        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
