#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace gaiyo {

class Preferences;

// What the window shows before a document is open.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(Preferences &preferences, QWidget *parent = nullptr);

    void refresh(); // the recent files anew

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

    Preferences &m_preferences;
    QListWidget *m_recent;
};

} // namespace gaiyo
