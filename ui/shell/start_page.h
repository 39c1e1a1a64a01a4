#pragma once

#include <QWidget>

class QBoxLayout;
class QListWidget;
class QPushButton;

namespace gaiyo {

class EmptyHint;
class FirstPages;
class Preferences;

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
    void changeEvent(QEvent *event) override;
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
    void lookAtFiles();
    void showPictures();

    Preferences &m_preferences;
    const FirstPages &m_pages;
    QListWidget *m_recent;
    QBoxLayout *m_columns;
    EmptyHint *m_nothing = nullptr;
};

} // namespace gaiyo
