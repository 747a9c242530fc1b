#!/usr/bin/env python3
"""Makes the Unicode tables of DfsOpt.Core/Names and the answers the tests hold them against, from Python's unicodedata.

  player_names.py table > DfsOpt.Core/Names/CanonicalForms.cs
  player_names.py points > DfsOpt.Tests/Data/player_names_points.txt
  player_names.py texts > DfsOpt.Tests/Data/player_names_texts.txt
"""
import random
import sys
import unicodedata
from itertools import groupby
from unicodedata import category, combining, normalize

SURROGATES = range(0xD800, 0xE000)
HANGUL = range(0xAC00, 0xD7A4)
POINTS = [p for p in range(0x110000) if p not in SURROGATES]
REMOVED = dict.fromkeys(map(ord, ".'\u2018\u2019\u02bc-"))
SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "v"}


def is_mark(c):
    return category(c) == "Mn"


def normalise(text):
    bare = "".join(c for c in normalize("NFD", text) if not is_mark(c))
    words = normalize("NFC", bare).lower().translate(REMOVED).split()
    if len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return " ".join(words)


def rest(c):
    """What is left of a character's canonical decomposition without its marks."""
    return "".join(x for x in normalize("NFD", c) if not is_mark(x))


def hexes(text):
    return " ".join(f"{ord(c):X}" for c in text)


def rows(numbers, per_row=24):
    for i in range(0, len(numbers), per_row):
        yield "        " + ", ".join(f"0x{n:X}" for n in numbers[i:i + per_row]) + ","


def escaped(text):
    return "".join(f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}" for c in text)


def table():
    changed = {p: rest(chr(p)) for p in POINTS if p not in HANGUL and not is_mark(chr(p)) and rest(chr(p)) != chr(p)}
    single = {p: r for p, r in changed.items() if len(r) == 1}
    several = {p: r for p, r in changed.items() if len(r) > 1}
    assert all(changed.values())
    pairs = {p: r for p, r in several.items() if len(r) == 2 and normalize("NFC", r) == chr(p)}
    classes = {}
    for p in POINTS:
        if combining(chr(p)) and not is_mark(chr(p)):
            classes.setdefault(combining(chr(p)), []).append(p)
    # PlayerName joins neighbours only: that is all of NFC as long as no second half can be moved or passed over.
    assert not any(combining(c) for r in pairs.values() for c in r)
    print(f"""// Made by DfsOpt.Tests/Data/player_names.py from Unicode {unicodedata.unidata_version} (UnicodeData.txt, CompositionExclusions.txt). Do not edit.
namespace DfsOpt.Core.Names;

/// <summary>
/// Canonical decomposition and composition as far as they outlive the removal of nonspacing marks (category Mn):
/// most letters come down to one base letter, and few pairs are left that compose again. Hangul is arithmetic, and not here.
/// </summary>
internal static class CanonicalForms
{{
    /// <summary>Code points, ascending, that leave exactly one other code point, which stands at the same index in <see cref="Bases"/>.</summary>
    public static ReadOnlySpan<int> Marked =>
    [""")
    print("\n".join(rows(list(single))))
    print("""    ];

    /// <summary>What each code point of <see cref="Marked"/> leaves.</summary>
    public static ReadOnlySpan<int> Bases =>
    [""")
    print("\n".join(rows([ord(r) for r in single.values()])))
    print("""    ];

    /// <summary>The code points that <paramref name="codePoint"/> leaves where they are several, else null.</summary>
    public static string? Parts(int codePoint) => codePoint switch
    {""")
    for p, r in several.items():
        print(f'        0x{p:X} => "{escaped(r)}",')
    print("""        _ => null,
    };

    /// <summary>The code point two neighbours compose to, or 0.</summary>
    public static int Composed(int first, int second) => (first, second) switch
    {""")
    for p, (a, b) in pairs.items():
        print(f"        (0x{ord(a):X}, 0x{ord(b):X}) => 0x{p:X},")
    print("""        _ => 0,
    };

    /// <summary>The canonical combining class of a code point that is not a nonspacing mark.</summary>
    public static int CombiningClass(int codePoint) => codePoint switch
    {""")
    for k, points in sorted(classes.items()):
        print("        " + " or ".join(f"0x{p:X}" for p in points) + f" => {k},")
    print("""        _ => 0,
    };
}""")


def answer(p):
    """same, nothing, a shift, or the text itself."""
    made = normalise(chr(p))
    return "same" if made == chr(p) else "nothing" if not made else f"{ord(made) - p:+d}" if len(made) == 1 else hexes(made)


def points():
    print(f"# What each code point assigned in Unicode {unicodedata.unidata_version} normalises to, alone: first, last, and same, nothing, a shift, or code points.")
    print("# Made by player_names.py.")
    known = [(p, answer(p)) for p in POINTS if category(chr(p)) != "Cn"]
    for (made, _), group in groupby(enumerate(known), lambda e: (e[1][1], e[1][0] - e[0])):
        group = [p for _, (p, _) in group]
        print(f"{group[0]:X} {group[-1]:X} {made}")


def texts():
    rng = random.Random(14)
    assigned = [chr(p) for p in POINTS if category(chr(p)) not in ("Cn", "Co")]
    awkward = ([c for c in assigned if normalize("NFD", c) != c and ord(c) not in HANGUL]
               + [c for c in assigned if combining(c) and not is_mark(c)] * 20
               + [x for c in assigned if len(rest(c)) > 1 and ord(c) not in HANGUL for x in rest(c)] * 10)
    pools = [assigned, awkward, [c for c in assigned if is_mark(c)], [chr(p) for p in HANGUL],
             [chr(p) for p in [*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A7, 0x11C3)]],
             list("ΣΣΣΣσςΑα.'-:·\u2019 \u00adʰªⅠⒶ1_"), list("aBZ .'-\u2018\u2019\u02bc\u00a0\u2003\x1c\t"),
             [" jr", " Sr.", " II", " iii", " I'V", "-v", " V", " \u0130\u0130", "jr "]]
    print("# Texts, and what they normalise to, as code points. Made by player_names.py.")
    for _ in range(1500):
        few = rng.sample(pools, rng.randint(1, 3))
        text = "".join(rng.choice(rng.choice(few)) for _ in range(rng.randint(1, 9)))
        print(f"{hexes(text)};{hexes(normalise(text))}")


{"table": table, "points": points, "texts": texts}[sys.argv[1]]()
