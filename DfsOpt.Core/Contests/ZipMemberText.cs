using System.IO.Compression;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Contests;

/// <summary>The text of a zip's member, unpacked as it is read. Its length and checksum are verified at the end.</summary>
internal sealed class ZipMemberText : ITextSource
{
    /// <summary>A member that expands by more than this factor is a zip bomb; real standings expand about 5 times.</summary>
    private const int MostExpansion = 200;

    private const int AlwaysAllowed = 1 << 24;

    private readonly ZipArchive _zip;
    private readonly ZipArchiveEntry _member;
    private readonly Stream _content;
    private readonly long _limit;
    private long _length;
    private uint _checksum;

    /// <exception cref="InputException">The member cannot be unpacked.</exception>
    public ZipMemberText(InputFile zip, string member)
    {
        _zip = ZipMembers.Open(zip);
        try
        {
            _member = ZipMembers.Guarded(() => _zip.Entries.First(e => e.FullName == member));
            if (_member.IsEncrypted)
                throw new InputException(ProblemCodes.BrokenZip, null, "is encrypted");
            _limit = Math.Clamp(_member.CompressedLength, AlwaysAllowed / MostExpansion, InputReader.LargestText / MostExpansion) * MostExpansion;
            if (_member.Length > _limit)
                throw new InputException(ProblemCodes.TooLarge, null, $"unpacks to {_member.Length} bytes, far more than any export of its packed size");
            _content = ZipMembers.Guarded(_member.Open);
        }
        catch
        {
            _zip.Dispose();
            throw;
        }
    }

    public long ExpectedLength => _member.Length;

    public int Read(Span<byte> room)
    {
        int read = Unpack(room);
        _length += read;
        _checksum = Crc32.Continue(_checksum, room[..read]);
        if (_length > _limit)
            throw new InputException(ProblemCodes.TooLarge, null, $"unpacks to more than {_limit} bytes, far more than any export of its packed size");
        if (read == 0 && (_length != _member.Length || _checksum != _member.Crc32))
            throw new InputException(ProblemCodes.BrokenZip, null, "does not unpack to what was packed (its length or checksum differs)");
        return read;
    }

    public void Dispose()
    {
        _content.Dispose();
        _zip.Dispose();
    }

    private int Unpack(Span<byte> room)
    {
        try
        {
            return _content.Read(room);
        }
        catch (Exception e) when (ZipMembers.Fault(e) is { } fault)
        {
            throw fault;
        }
    }
}
