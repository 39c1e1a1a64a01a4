#pragma once

#include <QListWidget>

namespace gaiyo {

class EmptyHint;
class FirstPages;
class Preferences;

// The documents that were open here lately, each as a card: its first page, the plan's title, the
// file's name, and the day when it was last worked on here. A card is never cut: where there is
// little room, its page is smaller.
class RecentFiles : public QListWidget
{
    Q_OBJECT
public:
    RecentFiles(Preferences &preferences, const FirstPages &pages, QWidget *parent = nullptr);

    void refresh();
    QSize cardSize() const; // where there is room

Q_SIGNALS:
    void fileWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCard(const QString &path);
    void showPictures();
    void fitCards();
    void lookAtFiles();
    void tell(const QString &path, const QString &state);

    Preferences &m_preferences;
    const FirstPages &m_pages;
    EmptyHint *m_nothing;
};

} // namespace gaiyo
