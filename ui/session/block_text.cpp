#include "session/block_text.h"

#include "session/setting_words.h"

#include <QJsonObject>
#include <QStringList>

#include <array>
#include <utility>

namespace gaiyo {

namespace {

const QString kStart = QStringLiteral("はじめ");
const QString kNewPage = QStringLiteral("改ページ");
constexpr QStringView kMarks = u"#・|@\\";

// Computed rows, by the names of domain/settings.h.
const std::array kComputed{
    std::pair{QStringLiteral("category"), QStringLiteral("対応区分")},
    std::pair{QStringLiteral("chapter"), QStringLiteral("章")},
    std::pair{QStringLiteral("heading"), QStringLiteral("見出し")},
    std::pair{QStringLiteral("method"), QStringLiteral("提出方法")},
    std::pair{QStringLiteral("matrix"), QStringLiteral("章×対応区分")},
};

QString computedWords(const QString &by)
{
    for (const auto &[name, words] : kComputed) {
        if (name == by)
            return words;
    }
    return by;
}

// "" where the row is one of words.
QString computedBy(const QString &row)
{
    for (const auto &[name, words] : kComputed) {
        if (row == u'{' + words + u'}')
            return name;
    }
    return {};
}

QString literal(const QString &line)
{
    return !line.isEmpty() && kMarks.contains(line.front()) ? u'\\' + line : line;
}

QString plainLine(const QString &line)
{
    return line.startsWith(u'\\') ? line.mid(1) : line;
}

// A heading's or item's words stand on one line.
QString flat(const QString &words)
{
    return QString(words).replace(u'\n', u' ');
}

QString placeWords(const QString &after)
{
    if (after == u"start")
        return kStart;
    for (const auto &[words, value] : settingChoiceWords(QStringLiteral("front_parts"))) {
        if (value == after)
            return words;
    }
    return after;
}

QString placeOf(const QString &words)
{
    if (words == kStart)
        return QStringLiteral("start");
    for (const auto &[known, value] : settingChoiceWords(QStringLiteral("front_parts"))) {
        if (known == words)
            return value;
    }
    return words;
}

QString rowText(const QJsonArray &row)
{
    QString text = QStringLiteral("|");
    for (const QJsonValue &cell : row)
        text += flat(cell.toString()).replace(u'|', u'｜') + u'|';
    return text;
}

QStringList linesOf(const QJsonObject &block)
{
    const QString type = block[u"type"].toString();
    const QString text = block[u"text"].toString();
    QStringList lines;
    if (block.contains(u"after"))
        lines += QStringLiteral("@ ") + placeWords(block[u"after"].toString());
    if (block[u"new_page"].toBool())
        lines += QStringLiteral("@ ") + kNewPage;
    if (type == u"heading")
        return lines += QStringLiteral("# ") + flat(text);
    if (!text.isEmpty()) {
        for (const QString &line : text.split(u'\n'))
            lines += literal(line);
    }
    for (const QJsonValue &item : block[u"items"].toArray())
        lines += u'・' + flat(item.toString());
    for (const QJsonValue &row : block[u"rows"].toArray())
        lines += rowText(row.toArray());
    if (block.contains(u"by"))
        lines += QStringLiteral("|{%1}|").arg(computedWords(block[u"by"].toString()));
    return lines;
}

// Puts lines together to blocks.
class BlockReader
{
public:
    QJsonArray read(const QString &text)
    {
        for (const QString &line : text.split(u'\n'))
            add(line);
        end();
        return m_blocks;
    }

private:
    void add(const QString &line)
    {
        if (line.trimmed().isEmpty())
            return end();
        if (line.startsWith(u'#'))
            return addHeading(line.mid(1).trimmed());
        if (line.startsWith(u'@')) {
            end();
            const QString place = line.mid(1).trimmed();
            if (place == kNewPage)
                m_newPage = true;
            else
                m_after = placeOf(place);
            return;
        }
        if (line.startsWith(u'・'))
            return addItem(line.mid(1));
        if (line.startsWith(u'|'))
            return addRow(line);
        if (!m_items.isEmpty() || !m_rows.isEmpty())
            end();
        m_lines += plainLine(line);
    }

    void addHeading(const QString &words)
    {
        end();
        if (!words.isEmpty())
            put({{QStringLiteral("type"), QStringLiteral("heading")},
                 {QStringLiteral("text"), words}});
    }

    void addItem(const QString &words)
    {
        if (!m_rows.isEmpty())
            end();
        m_items.append(words);
    }

    void addRow(const QString &line)
    {
        if (!m_items.isEmpty())
            end();
        QStringList cells = line.mid(1).split(u'|');
        if (cells.size() > 1 && cells.back().trimmed().isEmpty())
            cells.removeLast();
        const QString by = cells.size() == 1 ? computedBy(cells.front().trimmed()) : QString();
        if (!by.isEmpty() && !m_rows.isEmpty())
            m_by = by;
        else
            m_rows.append(QJsonArray::fromStringList(cells));
    }

    void end()
    {
        QJsonObject block;
        const QString text = m_lines.join(u'\n');
        if (!text.isEmpty())
            block[u"text"] = text;
        if (!m_items.isEmpty()) {
            block[u"type"] = QStringLiteral("list");
            block[u"items"] = m_items;
        } else if (!m_rows.isEmpty()) {
            block[u"type"] = QStringLiteral("table");
            block[u"rows"] = m_rows;
            if (!m_by.isEmpty())
                block[u"by"] = m_by;
        } else {
            block[u"type"] = QStringLiteral("paragraph");
        }
        if (block.size() > 1)
            put(block);
        m_lines.clear();
        m_items = {};
        m_rows = {};
        m_by.clear();
    }

    void put(QJsonObject block)
    {
        if (!m_after.isEmpty())
            block[u"after"] = m_after;
        m_after.clear();
        if (std::exchange(m_newPage, false))
            block[u"new_page"] = true;
        m_blocks.append(block);
    }

    QJsonArray m_blocks;
    QStringList m_lines;
    QJsonArray m_items;
    QJsonArray m_rows;
    QString m_by;
    QString m_after;
    bool m_newPage = false;
};

} // namespace

QString blocksToText(const QJsonArray &blocks)
{
    QStringList texts;
    for (const QJsonValue &block : blocks)
        texts += linesOf(block.toObject()).join(u'\n');
    return texts.join(QStringLiteral("\n\n"));
}

QJsonArray blocksFromText(const QString &text)
{
    return BlockReader().read(text);
}

} // namespace gaiyo
