"""Opens workbooks with programs that know nothing of podplan, and reckons their formulas anew.

    inspect_workbook.py FILE...

For each file:

- every part is well-formed XML, has a content type, and every relationship leads to a part;
- openpyxl reads it, formulas and the values last reckoned;
- LibreOffice opens it and writes it again. It does so from a copy in which no formula has a value
  any more, so that every number under a formula is one that LibreOffice reckoned itself;
- every number, reckoned or not, is the one in the file to within a billionth part; under a formula,
  a sum of money in whole cents to within half a cent. Words are the same words. No cell is an error
  such as #REF!. What differs is printed: sheet!cell, the value in the file, the value reckoned.

Needs openpyxl, and LibreOffice Calc as `soffice`. Exits with 1 if anything is amiss.
"""

import datetime
import pathlib
import posixpath
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import openpyxl

FORMULA_VALUE = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v>([^<]*)</v>')
EPOCH = datetime.datetime(1899, 12, 30)


def complaints_about_parts(archive):
    names = archive.namelist()
    if archive.testzip():
        yield f"{archive.testzip()} has the wrong checksum"
    for name in names:
        try:
            ElementTree.fromstring(archive.read(name))
        except ElementTree.ParseError as error:
            yield f"{name}: {error}"
            return
    types = ElementTree.fromstring(archive.read("[Content_Types].xml"))
    typed = {part.get("PartName") for part in types if part.tag.endswith("Override")}
    for name in names:
        if not name.endswith(".rels") and name != "[Content_Types].xml" and "/" + name not in typed:
            yield f"{name} has no content type"
    for name in typed - {"/" + name for name in names}:
        yield f"{name} has a content type but is missing"
    for name in (name for name in names if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        for relationship in ElementTree.fromstring(archive.read(name)):
            target = posixpath.normpath(posixpath.join(folder, relationship.get("Target")))
            if target not in names:
                yield f"{name} leads to {target}, which is missing"


def without_values(path, folder):
    """A copy in which formulas have no values; also the values, for each part and cell."""
    copy = folder / path.name
    taken_out = {}
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            contents = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                taken_out[name] = {cell.decode(): value.decode()
                                   for _, cell, value in FORMULA_VALUE.findall(contents)}
                contents = FORMULA_VALUE.sub(rb"\1", contents)
            target.writestr(name, contents)
    return copy, taken_out


def reckoned_anew(path, folder):
    """The workbook as LibreOffice writes it again, and how many charts are in it."""
    result = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", "xlsx", "--outdir", str(folder / "anew"), str(path)],
        capture_output=True, text=True, timeout=600)
    written = folder / "anew" / path.name
    if not written.exists():
        sys.exit(f"LibreOffice cannot open {path.name}: {result.stdout} {result.stderr}")
    with zipfile.ZipFile(written) as archive:
        chart_count = charts_in(archive)
        # What LibreOffice writes of charts is not always to the taste of openpyxl.
        bare = folder / "bare.xlsx"
        with zipfile.ZipFile(bare, "w") as target:
            for name in archive.namelist():
                contents = archive.read(name)
                if name.startswith("xl/worksheets/_rels/"):
                    continue
                if name.startswith("xl/worksheets/sheet"):
                    contents = re.sub(rb"<(drawing|legacyDrawing) [^>]*/>", b"", contents)
                target.writestr(name, contents)
    return openpyxl.load_workbook(bare, data_only=True), chart_count


def charts_in(archive):
    return sum(bool(re.fullmatch(r"xl/charts/chart\d+\.xml", name))
               for name in archive.namelist())


def number(value):
    """A value as a number, with days as spreadsheets count them; None for anything else."""
    if isinstance(value, datetime.datetime):
        return (value - EPOCH) / datetime.timedelta(days=1)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    return None


def words(value):
    """A value as words; some programs leave characters escaped, others make a line feed of a CR."""
    text = re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), str(value))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def inspect(path):
    path = pathlib.Path(path)
    with zipfile.ZipFile(path) as archive:
        complaints = list(complaints_about_parts(archive))
        chart_count = charts_in(archive)
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        copy, taken_out = without_values(path, folder)
        anew, charts_anew = reckoned_anew(copy, folder)

    if sum(len(sheet._charts) for sheet in formulas) != chart_count:
        complaints.append("openpyxl does not see every chart")
    if charts_anew != chart_count:
        complaints.append("LibreOffice does not see every chart")
    if anew.sheetnames != values.sheetnames:
        complaints.append(f"LibreOffice sees the sheets {anew.sheetnames}")
        return complaints, "nothing compared"

    numbers = formula_count = 0
    for index, sheet in enumerate(values):
        reckoned = taken_out[f"xl/worksheets/sheet{index + 1}.xml"]
        for row in sheet.iter_rows():
            for cell in row:
                formula = formulas[sheet.title][cell.coordinate]
                found = anew[sheet.title][cell.coordinate].value
                is_formula = formula.data_type == "f"
                formula_count += is_formula
                if is_formula and cell.value is not None and cell.coordinate not in reckoned:
                    complaints.append(f"{sheet.title}!{cell.coordinate} was not reckoned anew")
                place = f"{sheet.title}!{cell.coordinate}"
                if is_formula:
                    place += f" {formula.value}"
                if isinstance(found, str) and re.match(r"#[A-Z/0!?]+|Err:\d", found):
                    complaints.append(f"{place}: {cell.value!r}, {found}")
                    continue
                expected = number(cell.value)
                if expected is None:
                    # Words that a formula makes, and any others, are the same words.
                    if isinstance(cell.value, str) and words(found) != words(cell.value):
                        complaints.append(f"{place}: {cell.value!r}, {found!r}")
                    continue
                numbers += 1
                # Money is written with its cents, be they zeros: only money is, but for chance.
                is_money = re.fullmatch(r"-?\d+\.\d\d", reckoned.get(cell.coordinate, ""))
                allowance = max(0.005 if is_money else 0, 1e-9 * abs(expected))
                if number(found) is None or abs(number(found) - expected) > allowance + 1e-9:
                    complaints.append(f"{place}: {expected}, {found!r}")
    return complaints, (f"{len(values.sheetnames)} sheets, {numbers:,} numbers, "
                        f"{formula_count:,} formulas, {chart_count} charts")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    is_amiss = False
    for path in sys.argv[1:]:
        complaints, summary = inspect(path)
        print(f"{path}: {summary}")
        for complaint in complaints[:50]:
            print(f"  {complaint}")
        if len(complaints) > 50:
            print(f"  and {len(complaints) - 50:,} more")
        is_amiss = is_amiss or bool(complaints)
    sys.exit(1 if is_amiss else 0)


if __name__ == "__main__":
    main()
