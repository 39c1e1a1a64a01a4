#pragma once

#include "exchange/xlsx/sheet.h"
#include "exchange/xml/xml_reader.h"

#include <string>
#include <vector>

namespace gaiyo {

// _xHHHH_ as the character that it stands for.
QString decodeEscapes(QString text);

// Text as a workbook writes it: <t>, or <r><rPr/><t/></r> for each format. Phonetic runs (rPh) are
// left out: they are the readings of the words, not words.
class RichText
{
public:
    struct Run
    {
        QString text;
        bool hasFormat = false; // of its own; else the cell's counts
        bool isStruck = false;
        std::optional<quint32> colour;
    };

    void clear();
    void start(std::string_view name, const XmlAttributes &attributes);
    void end(std::string_view name);
    void text(std::string_view text);

    const std::vector<Run> &runs() const { return m_runs; }
    // True where the format of some run says something of the words.
    bool isMarked() const;
    QString plain() const;

private:
    std::vector<Run> m_runs;
    Run m_format;
    std::string m_text;
    bool m_isInText = false;
    bool m_isPhonetic = false;
};

// The colour of a font or a run, where it is given as red, green and blue.
std::optional<quint32> readColour(const XmlAttributes &attributes);

// The words of a cell with these runs, in a cell whose own format is so.
void applyRuns(const std::vector<RichText::Run> &runs, bool isCellStruck, XlsxCell &cell);

} // namespace gaiyo
