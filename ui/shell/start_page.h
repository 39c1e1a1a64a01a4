#pragma once

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QPushButton;

namespace gaiyo {

class FirstPages;
class Preferences;
class RecentFiles;

// What the window shows before a document is open: what to begin with, and the booklets that were
// open lately as their first pages.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    StartPage(Preferences &preferences, const FirstPages &pages, QWidget *parent = nullptr);

    void refresh(); // the recent files anew
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void importWanted();
    void sampleWanted();
    void fileWanted(const QString &path);

private:
    QWidget *buildActions();
    QWidget *buildRecent();
    void arrange();
    void placeButtons(bool inPairs);

    RecentFiles *m_recent;
    QBoxLayout *m_columns;
    QGridLayout *m_actions;
    QList<QPushButton *> m_buttons;
};

} // namespace gaiyo
