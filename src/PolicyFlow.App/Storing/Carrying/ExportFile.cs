namespace PolicyFlow.App.Storing.Carrying;

/// <summary>The file of an export on disk, plain or encrypted.</summary>
public static class ExportFile
{
    /// <summary>The setting with the passphrase.</summary>
    public const string PassphraseSetting = "Export:Passphrase";

    /// <summary>A new file that only its owner may read.</summary>
    internal static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>What the zip file is written to: the file itself, or what encrypts for it.</summary>
    internal static Stream Writer(FileStream file, string? passphrase) =>
        passphrase is null ? file : new EncryptedWriter(file, passphrase);

    /// <exception cref="StoreUnavailableException">There is no such file, or the passphrase does not fit.</exception>
    internal static Stream Reader(string path, string? passphrase)
    {
        FileStream file;
        try
        {
            file = File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{path} cannot be read.", failure);
        }

        try
        {
            if (!EncryptedReader.IsEncrypted(file)) return file;
            if (passphrase is null)
            {
                throw new StoreUnavailableException(
                    $"{path} is encrypted. Set {PassphraseSetting} to the passphrase that it was exported with.");
            }

            return new EncryptedReader(file, passphrase);
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw new StoreUnavailableException(
                $"{path} cannot be decrypted: {PassphraseSetting} is another one than it was exported with, or the "
                + "file was cut off or changed. Nothing was taken from it.");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
