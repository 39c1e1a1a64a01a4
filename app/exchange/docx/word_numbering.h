#pragma once

#include "exchange/xml/xml_reader.h"

#include <QHash>

#include <array>

namespace gaiyo {

// A number in the way that lists write it: "decimalFullWidth", "aiueoFullWidth", "upperRoman" ...;
// an unknown way is decimal.
QString listNumber(int value, const QString &format);

// The lists of a document, and how far each has counted.
class WordNumbering : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view) override {}

    // The number of the next paragraph of this list at this level, "" where there is none.
    QString next(int list, int level);

private:
    static constexpr int kLevels = 9;
    struct Level
    {
        QString format = QStringLiteral("decimal");
        QString text;
        int start = 1;
    };
    struct List
    {
        std::array<Level, kLevels> levels;
        std::array<int, kLevels> counts{}; // 0: not begun
    };

    Level *current();

    QHash<int, List> m_lists;   // by abstract number
    QHash<int, int> m_abstract; // by the number that paragraphs name
    int m_list = -1;
    int m_level = -1;
    int m_number = -1;
};

} // namespace gaiyo
