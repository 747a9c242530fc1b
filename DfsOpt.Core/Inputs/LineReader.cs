namespace DfsOpt.Core.Inputs;

/// <summary>Takes a block of a text.</summary>
/// <param name="block">Whole lines; the text's end may lack its line end.</param>
/// <param name="isLast">Whether the text ends with it.</param>
/// <returns>How many of its bytes were taken; the rest comes again, with more behind it.</returns>
internal delegate int LineReader(ReadOnlySpan<byte> block, bool isLast);
