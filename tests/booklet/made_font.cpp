#include "booklet/made_font.h"

#include <QFile>

namespace gaiyo::test {

namespace {

quint32 readAt(const QByteArray &bytes, qsizetype at, int length)
{
    quint32 value = 0;
    for (int i = 0; i < length; ++i)
        value = value << 8 | uchar(bytes[at + i]);
    return value;
}

void writeAt(QByteArray &bytes, qsizetype at, quint32 value, int length)
{
    for (int i = 0; i < length; ++i)
        bytes[at + i] = char(value >> 8 * (length - 1 - i));
}

// OpenType 1.9: the sum of a table's 32-bit numbers.
quint32 sumOf(const QByteArray &bytes)
{
    quint32 sum = 0;
    for (qsizetype at = 0; at < bytes.size(); at += 4)
        sum += readAt(bytes.mid(at, 4).leftJustified(4, '\0'), 0, 4);
    return sum;
}

QByteArray utf16(const QByteArray &latin)
{
    QByteArray out;
    for (const char c : latin)
        out += QByteArray(1, '\0') + c;
    return out;
}

// A name table with family, style, whole name, version and PostScript name, for Windows in English.
QByteArray nameTable(const QByteArray &name)
{
    const QList<std::pair<int, QByteArray>> names{{1, name},
                                                  {2, "Regular"},
                                                  {4, name},
                                                  {5, "Version 1.5"},
                                                  {6, QByteArray(name).replace(' ', "")}};
    QByteArray records;
    QByteArray strings;
    const auto number = [](quint32 value) { return QByteArray(1, char(value >> 8)) + char(value); };
    for (const auto &[id, words] : names) {
        records += number(3) + number(1) + number(0x409) + number(quint32(id)) +
                   number(quint32(words.size() * 2)) + number(quint32(strings.size()));
        strings += utf16(words);
    }
    return number(0) + number(quint32(names.size())) + number(quint32(6 + records.size())) +
           records + strings;
}

} // namespace

QByteArray madeFont(const QString &file, const QByteArray &name, int fsType)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qUtf8Printable(file));
    const QByteArray font = source.readAll();
    const int count = int(readAt(font, 4, 2));
    QByteArray made = font.first(12 + 16 * count);
    qsizetype head = 0;
    for (int i = 0; i < count; ++i) {
        const qsizetype record = 12 + 16 * i;
        const QByteArray tag = font.mid(record, 4);
        QByteArray table = font.mid(readAt(font, record + 8, 4), readAt(font, record + 12, 4));
        if (tag == "OS/2")
            writeAt(table, 8, quint32(fsType), 2);
        if (tag == "name")
            table = nameTable(name);
        if (tag == "head") {
            writeAt(table, 8, 0, 4);
            head = made.size();
        }
        writeAt(made, record + 4, sumOf(table), 4);
        writeAt(made, record + 8, quint32(made.size()), 4);
        writeAt(made, record + 12, quint32(table.size()), 4);
        made += table + QByteArray((4 - table.size() % 4) % 4, '\0');
    }
    writeAt(made, head + 8, 0xB1B0AFBA - sumOf(made), 4);
    return made;
}

void writeFont(const QString &file, const QByteArray &font)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(font) != font.size())
        qFatal("%s cannot be written", qUtf8Printable(file));
}

} // namespace gaiyo::test
