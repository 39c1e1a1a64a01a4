#include "session/preferences.h"

#include <QSettings>
#include <QVariantMap>

namespace gaiyo {

namespace {

constexpr qsizetype kMostRecent = 10;

const QString kAuthor = QStringLiteral("author");
const QString kLanguage = QStringLiteral("language");
const QString kTheme = QStringLiteral("theme");
const QString kText = QStringLiteral("text_percent");
const QString kEarlier = QStringLiteral("earlier_booklets");
const QString kWording = QStringLiteral("wording/");
const QString kCopies = QStringLiteral("safety_copies");
const QString kLocal = QStringLiteral("local_copies");
const QString kRegisters = QStringLiteral("registers");
const QString kColumns = QStringLiteral("columns");
const QString kRecent = QStringLiteral("recent");

} // namespace

QString Preferences::author() const
{
    return m_store.value(kAuthor).toString();
}

void Preferences::setAuthor(const QString &name)
{
    m_store.setValue(kAuthor, name);
}

QString Preferences::language() const
{
    return m_store.value(kLanguage).toString() == u"en" ? QStringLiteral("en")
                                                        : QStringLiteral("ja");
}

void Preferences::setLanguage(const QString &language)
{
    m_store.setValue(kLanguage, language);
}

Theme Preferences::theme() const
{
    const QString name = m_store.value(kTheme).toString();
    return name == u"dark"            ? Theme::Dark
           : name == u"high_contrast" ? Theme::HighContrast
                                      : Theme::Light;
}

void Preferences::setTheme(Theme theme)
{
    m_store.setValue(kTheme, theme == Theme::Dark           ? QStringLiteral("dark")
                             : theme == Theme::HighContrast ? QStringLiteral("high_contrast")
                                                            : QStringLiteral("light"));
}

int Preferences::textPercent() const
{
    return qBound(100, m_store.value(kText, 100).toInt(), 200);
}

void Preferences::setTextPercent(int percent)
{
    m_store.setValue(kText, percent);
}

QString Preferences::copiesFolder(const QString &usual) const
{
    return m_store.value(kCopies, usual).toString();
}

void Preferences::setCopiesFolder(const QString &folder)
{
    m_store.setValue(kCopies, folder);
}

QStringList Preferences::recentFiles() const
{
    return m_store.value(kRecent).toStringList();
}

void Preferences::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(kRecent, QStringList(files.mid(0, kMostRecent)));
}

void Preferences::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_store.setValue(kRecent, files);
}

QString Preferences::originOf(const QString &copy) const
{
    return m_store.value(kLocal).toMap().value(copy).toString();
}

QString Preferences::localCopyOf(const QString &origin) const
{
    return m_store.value(kLocal).toMap().key(origin);
}

void Preferences::setOriginOf(const QString &copy, const QString &origin)
{
    QVariantMap origins = m_store.value(kLocal).toMap();
    origins.insert(copy, origin);
    m_store.setValue(kLocal, origins);
}

QString Preferences::registerOf(const QString &identity) const
{
    return m_store.value(kRegisters).toMap().value(identity).toString();
}

void Preferences::setRegisterOf(const QString &identity, const QString &path)
{
    QVariantMap registers = m_store.value(kRegisters).toMap();
    if (path.isEmpty())
        registers.remove(identity);
    else
        registers.insert(identity, path);
    m_store.setValue(kRegisters, registers);
}

QString Preferences::fieldOfColumn(const QString &name) const
{
    return m_store.value(kColumns).toMap().value(name).toString();
}

void Preferences::setFieldOfColumn(const QString &name, const QString &field)
{
    QVariantMap fields = m_store.value(kColumns).toMap();
    fields.insert(name, field);
    m_store.setValue(kColumns, fields);
}

QStringList Preferences::earlierBooklets() const
{
    return m_store.value(kEarlier).toStringList();
}

void Preferences::setEarlierBooklets(const QStringList &paths)
{
    m_store.setValue(kEarlier, paths);
}

QString Preferences::wording(const QString &kind, const QString &usual) const
{
    return m_store.value(kWording + kind, usual).toString();
}

void Preferences::setWording(const QString &kind, const QString &words, const QString &usual)
{
    if (words == usual)
        m_store.remove(kWording + kind);
    else
        m_store.setValue(kWording + kind, words);
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_store.value(QStringLiteral("layout/") + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    m_store.setValue(QStringLiteral("layout/") + name, state);
}

} // namespace gaiyo
