#include "base/id_source.h"

#include "base/id.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace gaiyo {

bool isValidId(const QString &value)
{
    const auto allowed = [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ||
               c == u'_' || c == u'-';
    };
    return !value.isEmpty() && value.size() <= 64 &&
           std::all_of(value.begin(), value.end(), allowed);
}

QString RandomIdSource::next()
{
    std::array<quint32, 4> words{};
    QByteArray id;
    do {
        QRandomGenerator::system()->fillRange(words.data(), words.size());
        const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
        id = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    } while (id.startsWith('-')); // on a command line it would be an option
    return QString::fromLatin1(id);
}

QString CountingIdSource::next()
{
    return m_prefix + QString::number(++m_last);
}

} // namespace gaiyo
