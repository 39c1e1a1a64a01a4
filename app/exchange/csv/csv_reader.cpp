#include "exchange/csv/csv_reader.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

// Reads one cell after the other; `m_at` stands before the next character.
class CsvScanner
{
    Q_DECLARE_TR_FUNCTIONS(Csv)
public:
    CsvScanner(const QString &text, QChar delimiter, CsvLines lines)
        : m_text(text)
        , m_delimiter(delimiter)
        , m_lines(lines)
    {}

    Result<std::vector<TableRecord>> run(size_t most, const Progress &progress)
    {
        std::vector<TableRecord> records;
        while (m_at < m_text.size() && records.size() < most) {
            if (progress.isStopAsked())
                return stoppedError();
            if (takeLineEnd())
                continue;
            TableRecord record{m_line, {}};
            if (auto read = readRecord(record); !read)
                return read.error();
            records.push_back(std::move(record));
        }
        return records;
    }

private:
    Result<void> readRecord(TableRecord &record)
    {
        for (;;) {
            QString cell;
            const bool quoted = m_at < m_text.size() && m_text[m_at] == u'"';
            if (!quoted)
                cell = readPlain();
            else if (auto read = readQuoted(cell); !read)
                return read.error();
            record.cells << cell;
            if (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
                ++m_at;
                continue;
            }
            takeLineEnd();
            return {};
        }
    }

    QString readPlain()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && !atLineEnd())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    Result<void> readQuoted(QString &cell)
    {
        const int opened = m_line;
        qsizetype begin = ++m_at;
        for (;;) {
            const qsizetype quote = m_text.indexOf(u'"', m_at);
            if (quote < 0)
                return fault(tr("Line %1: the quotation mark that opens here is never closed. "
                                "Close it, or save the table as CSV once more.")
                                 .arg(opened));
            if (m_lines == CsvLines::OfFile)
                countLines(m_at, quote);
            m_at = quote + 1;
            const bool doubled = m_at < m_text.size() && m_text[m_at] == u'"';
            cell += QStringView(m_text).mid(begin, quote - begin);
            if (!doubled)
                break;
            cell += u'"';
            begin = ++m_at;
        }
        const bool ended = m_at == m_text.size() || m_text[m_at] == m_delimiter || atLineEnd();
        if (!ended)
            return fault(tr("Line %1: text stands behind a closing quotation mark. Write a "
                            "quotation mark inside a cell twice, or save the table as CSV once "
                            "more.")
                             .arg(m_line));
        return {};
    }

    static Error fault(const QString &message) { return {ErrorKind::Unreadable, message}; }

    bool atLineEnd() const { return m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    bool takeLineEnd()
    {
        if (m_at >= m_text.size() || !atLineEnd())
            return false;
        m_at +=
            m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
        ++m_line;
        return true;
    }

    // CRLF, LF and CR inside a quoted cell.
    void countLines(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to; ++i) {
            const bool pair = m_text[i] == u'\r' && i + 1 < to && m_text[i + 1] == u'\n';
            m_line += (m_text[i] == u'\n' || m_text[i] == u'\r') && !pair;
        }
    }

    const QString &m_text;
    QChar m_delimiter;
    CsvLines m_lines;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<std::vector<TableRecord>> readCsv(const QString &text, QChar delimiter, size_t most,
                                         const Progress &progress, CsvLines lines)
{
    return CsvScanner(text, delimiter, lines).run(most, progress);
}

} // namespace gaiyo
