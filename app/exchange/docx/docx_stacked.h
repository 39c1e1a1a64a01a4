#pragma once

#include "exchange/docx/docx_words.h"

#include <QStringList>

namespace gaiyo {

// Opinions one below the other, for Word; a response of several opinions below the last of them.
class DocxStacked
{
public:
    DocxStacked(const Collected &collected, WordWriter &word, DocxWords &words);

    void addRow(const RowBlock &row);

private:
    void addNo(const RowBlock &row);
    void addLabel(const QString &title);
    void addFact(const Column &column, const Paragraph &value);
    void addColumn(const Column &column, const RowBlock &row);
    void addFree(const Column &column, const RowBlock &row);

    const Settings &m_settings;
    WordWriter &m_word;
    DocxWords &m_words;
    bool m_hasNo = false;
    // The response of the rows at work.
    const ResponseCell *m_shared = nullptr;
    int m_sharedRows = 0; // that are still to come
    QStringList m_sharers;
};

} // namespace gaiyo
