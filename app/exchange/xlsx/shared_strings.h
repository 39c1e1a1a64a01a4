#pragma once

#include "exchange/xlsx/rich_text.h"

#include <QHash>

namespace gaiyo {

// The texts of a workbook, which cells name by their number.
class SharedStrings : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override { m_rich.text(text); }

    size_t size() const { return m_texts.size(); }
    const QString &at(size_t number) const { return m_texts[number]; }
    // Null where all of the text is in the format of its cell.
    const std::vector<RichText::Run> *findRuns(size_t number) const;

private:
    std::vector<QString> m_texts;
    QHash<size_t, std::vector<RichText::Run>> m_runs;
    RichText m_rich;
    bool m_isInString = false;
};

} // namespace gaiyo
