using System.Text;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Tests.Hostile;

/// <summary>Writes a zip in the format for large files.</summary>
internal static class Zip64
{
    /// <summary>A stored member whose sizes and places all stand in the fields for large files (APPNOTE 4.3.14, 4.5.3).</summary>
    public static byte[] Of(string member, byte[] content)
    {
        byte[] name = Encoding.ASCII.GetBytes(member);
        uint crc = Crc32.Continue(0, content);
        using var bytes = new MemoryStream();
        using var zip = new BinaryWriter(bytes);
        zip.Write(0x04034B50u);
        Header();
        zip.Write((ushort)name.Length);
        zip.Write((ushort)20);
        zip.Write(name);
        zip.Write((ushort)1);
        zip.Write((ushort)16);
        zip.Write((long)content.Length);
        zip.Write((long)content.Length);
        zip.Write(content);
        long central = bytes.Position;
        zip.Write(0x02014B50u);
        zip.Write((ushort)45);
        Header();
        zip.Write((ushort)name.Length);
        zip.Write((ushort)28);
        zip.Write((ushort)0);
        zip.Write((ushort)0);
        zip.Write((ushort)0);
        zip.Write(0u);
        zip.Write(uint.MaxValue);
        zip.Write(name);
        zip.Write((ushort)1);
        zip.Write((ushort)24);
        zip.Write((long)content.Length);
        zip.Write((long)content.Length);
        zip.Write(0L);
        long end = bytes.Position;
        zip.Write(0x06064B50u);
        zip.Write(44L);
        zip.Write((ushort)45);
        zip.Write((ushort)45);
        zip.Write(0u);
        zip.Write(0u);
        zip.Write(1L);
        zip.Write(1L);
        zip.Write(end - central);
        zip.Write(central);
        zip.Write(0x07064B50u);
        zip.Write(0u);
        zip.Write(end);
        zip.Write(1u);
        zip.Write(0x06054B50u);
        zip.Write((ushort)0);
        zip.Write((ushort)0);
        zip.Write(ushort.MaxValue);
        zip.Write(ushort.MaxValue);
        zip.Write(uint.MaxValue);
        zip.Write(uint.MaxValue);
        zip.Write((ushort)0);
        zip.Flush();
        return bytes.ToArray();

        void Header()
        {
            zip.Write((ushort)45);
            zip.Write((ushort)0);
            zip.Write((ushort)0);
            zip.Write(0x5A210000u);
            zip.Write(crc);
            zip.Write(uint.MaxValue);
            zip.Write(uint.MaxValue);
        }
    }
}
