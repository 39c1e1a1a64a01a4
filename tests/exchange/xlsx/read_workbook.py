"""What another program (openpyxl) sees in a workbook, as JSON: for tests."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheets = []
for sheet in book:
    sheets.append({
        "name": sheet.title,
        "hidden": sheet.sheet_state != "visible",
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "titles": sheet.print_title_rows,
        "protected": sheet.protection.sheet,
        "landscape": sheet.page_setup.orientation == "landscape",
        "paper": str(sheet.page_setup.paperSize),
        "one_wide": bool(sheet.sheet_properties.pageSetUpPr.fitToPage)
        and sheet.page_setup.fitToHeight == 0,
        "footer": [sheet.oddFooter.left.text, sheet.oddFooter.center.text],
        "hidden_columns": [name for name, column in sheet.column_dimensions.items() if column.hidden],
        "hidden_rows": [row for row, form in sheet.row_dimensions.items() if form.hidden],
        "choices": [[str(rule.sqref), rule.formula1] for rule in sheet.data_validations.dataValidation],
        "rows": [[[cell.data_type, cell.value, cell.number_format, cell.protection.locked, cell.alignment.textRotation]
                  for cell in row] for row in sheet.iter_rows()],
    })
print(json.dumps({
    "title": book.properties.title,
    "created": book.properties.created.isoformat(),
    "custom": {p.name: p.value for p in book.custom_doc_props} if hasattr(book, "custom_doc_props") else {},
    "sheets": sheets,
}))
