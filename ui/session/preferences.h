#pragma once

#include "widgets/theme.h"

#include <QStringList>

class QSettings;

namespace gaiyo {

// What a clerk has chosen for this program, in the store that was passed in.
class Preferences
{
public:
    explicit Preferences(QSettings &store)
        : m_store(store)
    {}

    QString author() const; // "" for the account's name
    void setAuthor(const QString &name);
    QString language() const; // ja or en
    void setLanguage(const QString &language);
    Theme theme() const;
    void setTheme(Theme theme);
    int textPercent() const;
    void setTextPercent(int percent);
    // Where safety copies go: "" for nowhere, `usual` where nothing was chosen.
    QString copiesFolder(const QString &usual) const;
    void setCopiesFolder(const QString &folder);

    QStringList recentFiles() const; // the last one first
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    // The document that a local copy was made of; "" for any other file. And the other way round.
    QString originOf(const QString &copy) const;
    QString localCopyOf(const QString &origin) const;
    void setOriginOf(const QString &copy, const QString &origin);

    // The register of persons that is used here with a document of this identity; "" for none. It
    // stands nowhere else: a document does not know of it.
    QString registerOf(const QString &identity) const;
    void setRegisterOf(const QString &identity, const QString &path);

    // What a clerk said that a table's column of this name holds; "" for nothing said.
    QString fieldOfColumn(const QString &name) const;
    void setFieldOfColumn(const QString &name, const QString &field);

    // Documents whose answers are offered beside the phrases.
    QStringList earlierBooklets() const;
    void setEarlierBooklets(const QStringList &paths);

    // The words of an office for what it sends to departments (送付文, 督促文); `usual` where it
    // has none of its own. The usual ones are not kept.
    QString wording(const QString &kind, const QString &usual) const;
    void setWording(const QString &kind, const QString &words, const QString &usual);

    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

private:
    QSettings &m_store;
};

} // namespace gaiyo
